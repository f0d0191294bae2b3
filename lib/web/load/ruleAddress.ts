import type { RuleFormModel } from "@/lib/core/report/page/rulesModel";

/** The page of the rules with its form filled in, and a preview asked for where nothing is missing. */
export function ruleAddress(form: Partial<RuleFormModel>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) if (value !== null && value !== "") params.set(name, String(value));
  if ((form.agent ?? "") !== "" || form.strength === "B") params.set("preview", "1");
  return `/settings/rules?${params.toString()}#rule`;
}
