import { z } from "zod";
import { isTimeZone } from "./isTimeZone";

/** `file:///srv/exports`, `s3://bucket/folder`. */
const targetSchema = z.string().max(500).refine((text) => /^file:\/\/\/.+/.test(text) || /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[^\p{Cc}\\]*)?$/u.test(text)).refine((text) => !text.split("/").includes(".."));

/** What somebody says of a report that is to be written again and again. */
export const exportWishSchema = z.object({
  /** Begins the names of its files. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  report: z.string(),
  format: z.enum(["csv", "json"]),
  /** A filter and what else an export's address can say. */
  filter: z.string().max(2_000),
  header: z.enum(["ids", "titles"]),
  bom: z.boolean(),
  notes: z.boolean(),
  sidecar: z.boolean(),
  target: targetSchema,
  rhythm: z.enum(["weekly", "fortnightly", "monthly"]),
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
  timeZone: z.string().refine(isTimeZone),
});

export type ExportWish = z.infer<typeof exportWishSchema>;
