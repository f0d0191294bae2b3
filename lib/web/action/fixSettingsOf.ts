import { type FixSettings, fixSettingsSchema } from "@/lib/core/fix/fixSettings";
import type { FixSettingsForm } from "@/lib/core/report/page/fixSettingsModel";
import { AppError } from "@/lib/errors";

const linesOf = (text: string): string[] => [...new Set(text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== ""))];

/** The form as text. */
export const fixSettingsFormOf = (read: (name: string) => string): FixSettingsForm => ({
  bugLabels: read("bugLabels"), bugTypes: read("bugTypes"), fixLabels: read("fixLabels"), severities: read("severities"), keywords: read("keywords"), notOtherwise: read("notOtherwise").trim(),
});

/** The settings as the form shows them. */
export const formOfFixSettings = ({ bugLabels, bugTypes, fixLabels, severities, keywords, notOtherwise }: FixSettings): FixSettingsForm => ({
  bugLabels: bugLabels.join("\n"), bugTypes: bugTypes.join("\n"), fixLabels: fixLabels.join("\n"), severities: severities.map(({ label, severity }) => `${label} = ${severity}`).join("\n"), keywords: keywords ? "yes" : "", notOtherwise: notOtherwise === null ? "" : String(Math.round(notOtherwise * 1000) / 10),
});

/** Throws `bad-input` for what cannot be read. */
export function fixSettingsOf(form: FixSettingsForm): FixSettings {
  const severities = linesOf(form.severities).map((line) => {
    const at = line.lastIndexOf("=");
    return { label: line.slice(0, Math.max(0, at)).trim(), severity: line.slice(at + 1).trim() };
  });
  const parsed = fixSettingsSchema.safeParse({
    bugLabels: linesOf(form.bugLabels), bugTypes: linesOf(form.bugTypes), fixLabels: linesOf(form.fixLabels), severities, keywords: form.keywords === "yes", notOtherwise: form.notOtherwise === "" ? null : Number(form.notOtherwise) / 100,
  });
  if (!parsed.success) throw new AppError("bad-input", "These settings cannot be read.", { hint: "Write one label a line, severities as label = P1, and a percentage of 0 to 100." });
  return parsed.data;
}
