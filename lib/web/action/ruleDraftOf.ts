import { z } from "zod";
import { lookedAt, ownStrengths } from "@/lib/core/attribution/own/ownRule";
import { AppError } from "@/lib/errors";
import type { RuleDraft } from "@/lib/store/rules/organisationRules";

const day = z.union([z.literal("").transform(() => null), z.iso.date()]);
const draftSchema = z.object({
  looksAt: z.enum(lookedAt), pattern: z.string().trim().max(200), agent: z.string().trim().max(40), strength: z.enum(ownStrengths), since: day, until: day, note: z.string().trim().max(500),
}).transform((draft) => (draft.strength === "B" ? { ...draft, agent: "" } : draft));

/** A rule as a form or an address has it; left out is ''. Throws `bad-input` for words that the form does not have. */
export function ruleDraftOf(read: (name: string) => string): RuleDraft {
  const given = Object.fromEntries(["looksAt", "pattern", "agent", "strength", "since", "until", "note"].map((name) => [name, read(name)]));
  const parsed = draftSchema.safeParse({ ...given, looksAt: given["looksAt"] === "" ? "trailer" : given["looksAt"], strength: given["strength"] === "" ? "D" : given["strength"] });
  if (!parsed.success) throw new AppError("bad-input", "This is no rule that Byline knows.", { hint: "Choose from the form, with days as 2026-03-01." });
  return parsed.data;
}

/** Number of a rule from a form; null for ''. */
export function ruleNumberOf(text: string): number | null {
  if (text === "") return null;
  const number = z.coerce.number().int().positive().max(2_147_483_647).safeParse(text);
  if (!number.success) throw new AppError("bad-input", "There is no such rule.");
  return number.data;
}
