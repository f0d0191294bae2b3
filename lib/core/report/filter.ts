import { z } from "zod";
import type { AuthorizedIdentities } from "./authorizedIdentities";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A whole number of complete ISO weeks up to now, everything, or days from..to (both included). */
export const rangeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("weeks"), weeks: z.number().int().min(1).max(1040) }),
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("days"), from: day, to: day }),
]);

/** What a reader asks for. Lives in the address of a page, in a saved view, in an export. */
export const filterSchema = z.object({
  /** Slugs; empty is all that the reader may see. */
  repositories: z.array(z.string()).default([]),
  /** Slugs; empty is everybody. Changes whose initiator was in one of these teams, or below, when they landed. */
  teams: z.array(z.string()).default([]),
  /** Agent ids; empty is any agent. Lines of other agents then count as `other`, never as people. */
  agents: z.array(z.string()).default([]),
  measure: z.enum(["lines", "effective"]).default("lines"),
  range: rangeSchema.default({ kind: "weeks", weeks: 52 }),
  /** `strict` shows lines that are human by the organisation's policy as unknown. */
  view: z.enum(["policy", "strict"]).default("policy"),
  /** False leaves out changes that add more than 10,000 counted lines. */
  bulk: z.boolean().default(true),
});

export type Range = z.infer<typeof rangeSchema>;
/** `identities`: changes that these initiated. In no address, as only a question that has checked it hands them out. */
export type Filter = z.infer<typeof filterSchema> & { readonly identities?: AuthorizedIdentities };
