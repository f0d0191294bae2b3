import type { ChangeClass } from "@/lib/core/fix/changeClass";

/** Classes in words. */
export const classTitles: Readonly<Record<ChangeClass, string>> = { fix: "A fix", revert: "A revert", dependency: "A dependency bump", backport: "A back-port", none: "None of these" };

const rules: Readonly<Record<string, string>> = { correction: "as a member says", revert: "by its words", backport: "by its words", dependency: "by its words", issue: "by an issue that it closes", title: "by its title", label: "by a label", alert: "by an alert that it links", keyword: "by a word in its title, unsure" };

/** `A fix, by its title: fix(api):`. */
export function classSentence({ class: kind, rule, quote }: { readonly class: ChangeClass | null; readonly rule: string; readonly quote: string }): string {
  if (kind === null) return "Not classed yet";
  return `${classTitles[kind]}${rules[rule] === undefined ? "" : `, ${rules[rule]}`}${quote === "" ? "" : `: ${quote}`}`;
}
