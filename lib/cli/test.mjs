// `npm test`: the checks, then the tests with a real PostgreSQL, then the browser against a production build.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite, isSiteBuilt, prepare, root, runHere } from "./prepare.mjs";

const bin = (name) => join(root, "node_modules", ".bin", name);
const failed = [];
const step = (name, status) => {
  if (status !== 0) failed.push(name);
};

/** What the real tests say went wrong, to be said again at the very end: a log is often cut to its last lines. */
function failuresIn(file) {
  try {
    const { testResults } = JSON.parse(readFileSync(file, "utf8"));
    return testResults.flatMap((result) => {
      const failures = result.assertionResults.filter((test) => test.status === "failed").map((test) => `${test.fullName}: ${test.failureMessages.join("\n")}`);
      return result.status === "failed" && failures.length === 0 ? [`${result.name}: ${result.message}`] : failures.map((failure) => `${result.name}: ${failure}`);
    });
  } catch {
    return ["The real tests left no report: they were ended before."];
  }
}

await prepare((line) => console.error(line));
step("check", runHere(process.execPath, [join(root, "lib/cli/check.mjs")]));
const reports = mkdtempSync(join(tmpdir(), "byline-report-"));
const report = join(reports, "real.json");
step("real parts", runHere(bin("vitest"), ["run", "--project", "real", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]));
if (!isSiteBuilt()) {
  console.log("Building the site …");
  await buildSite();
}
step("browser", runHere(bin("playwright"), ["test", "--config", "e2e/playwright.config.ts"]));
if (failed.includes("real parts")) for (const failure of failuresIn(report)) console.log(failure.split("\n").slice(0, 12).join("\n"));
rmSync(reports, { recursive: true, force: true });
console.log(failed.length === 0 ? "All of it passed." : `Failed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
