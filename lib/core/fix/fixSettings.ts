import { z } from "zod";

const patterns = z.array(z.string().trim().min(1).max(100)).max(100);

/** How an organisation tells a fix. Patterns of labels: any case, `*` stands for any characters. */
export const fixSettingsSchema = z.object({
  /** Labels of issues that tell a bug or an incident, and the forge's own types of issues. */
  bugLabels: patterns,
  bugTypes: patterns,
  /** Labels of pull requests that are fixes. */
  fixLabels: patterns,
  /** Words in titles make a fix too, unsure. */
  keywords: z.boolean(),
  /** The first that fits a label of the issue, else of the pull request, is the severity. */
  severities: z.array(z.object({ label: z.string().trim().min(1).max(100), severity: z.string().trim().min(1).max(20) })).max(100),
  /** Share of the AI fixes that would not have been made otherwise, 0..1; null: nobody has said. */
  notOtherwise: z.number().min(0).max(1).nullable(),
});

export type FixSettings = Readonly<z.infer<typeof fixSettingsSchema>>;

const names = (word: string) => [word, `*/${word}`, `*: ${word}`, `*:${word}`, `type-${word}`, `kind-${word}`];
const severity = (name: string, labels: readonly string[]) => labels.flatMap((label) => [label, `*/${label}`, `*: ${label}`, `*:${label}`, `*-${label}`].map((each) => ({ label: each, severity: name })));

/** What holds until somebody says otherwise: labels as forges and large projects write them. */
export const defaultFixSettings: FixSettings = {
  bugLabels: [...names("bug"), "bug/*", "bug: *", ...names("defect"), ...names("regression"), ...names("incident")],
  bugTypes: ["bug", "incident", "defect"],
  fixLabels: [...names("bug"), ...names("fix"), ...names("bugfix"), ...names("hotfix")],
  keywords: false,
  severities: [
    ...severity("P1", ["p0", "p1", "sev0", "sev1", "critical", "urgent", "blocker"]), ...severity("P2", ["p2", "sev2", "high", "major", "medium"]), ...severity("P3", ["p3", "p4", "sev3", "low", "minor"]),
  ],
  notOtherwise: null,
};
