import { join } from "node:path";

const folder = join(import.meta.dirname, "..", ".results");

/** What the start of the site leaves for the tests. */
export const files = { folder, site: join(folder, "site.json"), session: join(folder, "session.json") } as const;
