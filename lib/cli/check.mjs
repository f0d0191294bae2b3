// `npm run check`: everything that needs no database and no browser. All steps run; the status says whether all passed.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { isSiteBuilt, prepare, root } from "./prepare.mjs";

const bin = (name) => join(root, "node_modules", ".bin", name);
const steps = [
  ["types", bin("tsc"), ["--noEmit", "-p", "."]],
  ["lint", bin("eslint"), [".", "--cache", "--cache-location", "node_modules/.cache/eslint"]],
  ["rooms", bin("depcruise"), ["app", "lib", "e2e", "--config", ".dependency-cruiser.cjs"]],
  ["dead code", bin("knip"), []],
  ["unit tests", bin("vitest"), ["run", "--project", "unit"]],
];

/** Runs one step and prints its output in one piece; returns whether it passed. */
function runStep([name, command, args]) {
  return new Promise((resolve) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("close", (code) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${seconds.toFixed(1)} s)`);
      if (code !== 0 || name === "unit tests") console.log(Buffer.concat(output).toString("utf8"));
      resolve(code === 0);
    });
  });
}

await prepare((line) => console.error(line));
// Next writes types of its routes with a build: those of older sources name routes that are gone.
if (!isSiteBuilt()) rmSync(join(root, ".next", "types"), { recursive: true, force: true });
const [types, lint, ...others] = steps;
const lane = async (list) => {
  let all = true;
  for (const step of list) all = (await runStep(step)) && all;
  return all;
};
const [first, second] = await Promise.all([lane([types, lint]), lane(others)]);
process.exit(first && second ? 0 : 1);
