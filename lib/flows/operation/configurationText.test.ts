import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { configurationText } from "./configurationText";

it("docs/configuration.md is what lib/env.ts says (npm run -s byline -- configuration > docs/configuration.md)", () => {
  expect(readFileSync(join(process.cwd(), "docs/configuration.md"), "utf8")).toBe(configurationText());
});
