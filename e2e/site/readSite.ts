import { readFileSync } from "node:fs";
import { z } from "zod";
import { files } from "./files";

const siteSchema = z.object({ link: z.string(), origin: z.string(), repository: z.string(), data: z.string(), sample: z.string() });

/** Where the site of this run is, and what it was given to read. */
export function readSite(): z.infer<typeof siteSchema> {
  return siteSchema.parse(JSON.parse(readFileSync(files.site, "utf8")));
}
