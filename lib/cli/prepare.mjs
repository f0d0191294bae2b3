// Plain JavaScript on purpose: this runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const at = (...parts) => join(root, ...parts);
const isSource = (name) => /\.(ts|tsx|css|mjs|js|json|prisma|svg|png)$/.test(name) && !/\.test\.tsx?$/.test(name);

/** Ends the process with a sentence and a way out when Node is too old. */
export function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Byline needs Node 20.19 or later; this is ${process.versions.node}.\nInstall a newer one from https://nodejs.org and run the command again.`);
  process.exit(1);
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(at(file)));
  return hash.digest("hex");
}

function filesBelow(folder, found = []) {
  if (!existsSync(at(folder))) return found;
  for (const entry of readdirSync(at(folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (path !== "lib/store/generated") filesBelow(path, found);
    } else if (isSource(entry.name)) found.push(path);
  }
  return found.sort();
}

const stamp = (name) => at("node_modules", ".cache", `byline-${name}`);
const isStamped = (name, hash) => existsSync(stamp(name)) && readFileSync(stamp(name), "utf8") === hash;

function writeStamp(name, hash) {
  mkdirSync(dirname(stamp(name)), { recursive: true });
  writeFileSync(stamp(name), hash);
}

/** npm follows its two lines of cause with a page of help. */
function lastWords(output) {
  const [cause] = output.slice(-20_000).split(/^npm error (?:Clean install a project|Usage:)/m);
  return cause.trim().split("\n").filter((line) => !line.startsWith("npm warn")).slice(-40).join("\n");
}

/** Runs a command; its output is shown only when it fails. Returns a promise of its success. */
function run(command, args, what) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" };
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => reject(new Error(`${what}: ${error.message}`)));
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${what} ended with status ${String(code)}.\n${lastWords(output)}`))));
  });
}

/** `npm ci` when node_modules is not what package-lock.json says. */
async function install(say) {
  const hash = hashOf(["package-lock.json"]);
  if (isStamped("install", hash) && existsSync(at("node_modules", "next"))) return;
  const marker = at("node_modules", ".package-lock.json");
  if (existsSync(marker) && existsSync(at("node_modules", "next")) && statSync(marker).mtimeMs >= statSync(at("package-lock.json")).mtimeMs) {
    writeStamp("install", hash);
    return;
  }
  say("Installing packages (about a minute, once) …");
  // Install scripts would fetch binaries; nothing here needs one.
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], "npm ci");
  writeStamp("install", hash);
}

async function generateClient() {
  const hash = hashOf(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
  if (isStamped("client", hash) && existsSync(at("lib/store/generated/client.ts"))) return;
  await run(process.execPath, [at("node_modules/prisma/build/index.js"), "generate"], "prisma generate");
  writeStamp("client", hash);
}

async function bundle() {
  const sources = filesBelow("lib").filter((file) => !file.startsWith("lib/ui/"));
  const hash = hashOf([...sources, "package-lock.json", "tsconfig.json"]);
  if (isStamped("bundle", hash) && existsSync(at("dist/byline.js"))) return;
  rmSync(at("dist"), { recursive: true, force: true });
  const { build } = await import(pathToFileURL(at("node_modules/esbuild/lib/main.js")).href);
  await build({
    absWorkingDir: root,
    entryPoints: { byline: "lib/cli/byline.ts" },
    outdir: "dist",
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "silent",
  });
  writeStamp("bundle", hash);
}

/**
 * Brings a clone to where the command line runs: packages, database client, compiled commands.
 * Does nothing, quickly, when all of it is there. `say` gets one line per long step.
 */
export async function prepare(say) {
  demandNode();
  await install(say);
  await generateClient();
  await bundle();
}

const siteSources = () => [...filesBelow("app"), ...filesBelow("lib"), ...filesBelow("public"), "package-lock.json", "next.config.js", "proxy.ts"].filter((file) => existsSync(at(file)));

/** True when the built site is of these sources. */
export function isSiteBuilt() {
  return existsSync(at(".next/BUILD_ID")) && isStamped("site", hashOf(siteSources()));
}

/** Builds the site; the promise fails with the end of the compiler's output. */
export async function buildSite() {
  const hash = hashOf(siteSources());
  await run(process.execPath, [at("node_modules/next/dist/bin/next"), "build"], "next build");
  writeStamp("site", hash);
}

/**
 * Runs a module with Node, passing standard streams, signals and the exit code through. The module sees `disconnect` when this process dies,
 * and is asked to stop when the process that started this one is gone, so that no server outlives its `npm start`.
 */
export function hand(script, args) {
  // npm moves to the package first; what was typed is meant from where it was typed.
  const cwd = process.cwd() === root.replace(/[\\/]$/, "") ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
  const child = spawn(process.execPath, ["--enable-source-maps", script, ...args], { cwd, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  // A terminal sends Ctrl-C to the whole group; only a signal that was meant for this process is passed on.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 1000).unref();
  child.on("close", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

/** Runs a command in the foreground and returns its status. */
export function runHere(command, args, env = {}) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;
}
