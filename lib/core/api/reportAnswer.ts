import { z } from "zod";
import { metricIds } from "../measures/metricId";
import { unitWords } from "../report/unitWords";

const columnSchema = z.strictObject({
  id: z.string().describe("The key of each row. Released ones keep their name and meaning."),
  title: z.string(),
  unit: z.enum(Object.keys(unitWords)).describe("Shares are 0 to 1, instants ISO 8601 in UTC, weeks are named by their Monday."),
  metric: z.enum(metricIds).nullable().describe("Where the number is defined; null for keys and facts."),
  numerator: z.string().optional().describe("Column that a share was divided from."),
  denominator: z.string().optional(),
});

/** A report as programs get it: what its page shows and its CSV holds. */
export const reportAnswer = z.strictObject({
  id: z.string(),
  title: z.string(),
  n: z.number().describe("Counted lines behind the report."),
  coverage: z.number().nullable().describe("Share of n whose verdict stands on evidence; null for 0/0."),
  totalRows: z.int().min(0).describe("Rows that there are; with `limit`, fewer may be in `rows`."),
  notes: z.array(z.string()).describe("What a reader of the numbers must know: filter, policy, what is left out."),
  columns: z.array(columnSchema),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))).describe("Keyed by the columns. null is missing: not known, 0/0, or not to be told. It is never 0."),
});
