import { z } from "zod";

const names = (about: string) => z.array(z.string()).optional().describe(about);
const day = (about: string) => z.iso.date().optional().describe(about);

/** What a program may say with a report's address. Keys that are given again are lists. The words are the document's. */
export const reportQuery = z.strictObject({
  repo: names("Slugs of repositories; none is all that the reader may see."),
  team: names("Slugs of teams; none is everybody. Changes whose initiator was in one of them when they landed."),
  agent: names("Agents; none is any. Lines of others then count as other, never as people."),
  measure: z.enum(["lines", "effective"]).optional().describe("Added lines, or those without blank ones and comments."),
  weeks: z.union([z.coerce.number().int().min(1).max(1040), z.literal("all")]).optional().describe("So many complete ISO weeks up to now (52 where nothing is said), or all."),
  from: day("First day, with `to`; takes the place of `weeks`."),
  to: day("Last day, included."),
  view: z.enum(["policy", "strict"]).optional().describe("strict: lines that are people's by the organisation's policy count as unknown."),
  bulk: z.enum(["with", "without"]).optional().describe("without: no change that adds more than 10,000 counted lines."),
  search: z.string().max(200).optional().describe("changes, files: words or a hash."),
  verdict: z.array(z.enum(["ai", "human", "mixed", "unknown", "bot"])).optional().describe("changes: with one of these verdicts."),
  sort: z.enum(["landedAt", "lines", "aiShare"]).optional().describe("changes: by what."),
  order: z.enum(["asc", "desc"]).optional().describe("changes: rising or falling."),
  guard: z.string().max(200).optional().describe("changes: those behind one guardrail, as its page links to them."),
  sha: z.string().max(64).optional().describe("changeFiles: full hash of the change, with its one `repo`."),
  path: z.string().max(4096).optional().describe("files: the folder; fileGroups: the file; with its one `repo`."),
  campaign: z.string().max(200).optional().describe("campaignWeeks, fixes, humanYears: slug of a campaign."),
  limit: z.coerce.number().int().min(1).max(100_000).optional().describe("At most so many rows; `totalRows` says how many there are."),
});
