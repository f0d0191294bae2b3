// `npm test`: the checks, then the tests with a real PostgreSQL, then the browser against a production build.
import { join } from "node:path";
import { buildSite, isSiteBuilt, prepare, root, runHere } from "./prepare.mjs";

const bin = (name) => join(root, "node_modules", ".bin", name);
const failed = [];
const step = (name, status) => {
  if (status !== 0) failed.push(name);
};

await prepare((line) => console.error(line));
step("check", runHere(process.execPath, [join(root, "lib/cli/check.mjs")]));
step("real parts", runHere(bin("vitest"), ["run", "--project", "real"]));
if (!isSiteBuilt()) {
  console.log("Building the site …");
  await buildSite();
}
step("browser", runHere(bin("playwright"), ["test", "--config", "e2e/playwright.config.ts"]));
console.log(failed.length === 0 ? "All of it passed." : `Failed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
