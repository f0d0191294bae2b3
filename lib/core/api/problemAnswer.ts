import { z } from "zod";

/** What went wrong, as `application/problem+json` (RFC 9457). */
export const problemAnswer = z.strictObject({
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().optional().describe("What to do about it."),
});
