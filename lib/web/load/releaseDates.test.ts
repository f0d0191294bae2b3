import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

// Days of releases are data that an organisation edits: pages must ask `readReleases`, and only the page that edits them shows the list that comes with Byline beside it.
it("no page takes days of releases from the list that comes with Byline", () => {
  const folder = join(process.cwd(), "lib/web/load");
  const direct = readdirSync(folder).filter((name) => name.endsWith(".ts") && /import \{[^}]*\bmodelReleases\b[^}]*\} from/.test(readFileSync(join(folder, name), "utf8")));
  expect(direct).toEqual(["loadModelDates.ts"]);
});
