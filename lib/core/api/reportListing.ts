import { z } from "zod";

/** The reports that there are. */
export const reportListing = z.strictObject({
  reports: z.array(z.strictObject({
    id: z.string(),
    href: z.string().describe("Where it is asked for, as JSON."),
    csv: z.string().describe("The same as a file."),
    meta: z.string().describe("Definitions, filter, rules and policy that stand beside the file."),
    closed: z.boolean().describe("The organisation's privacy mode tells it to nobody."),
  })),
});
