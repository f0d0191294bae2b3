import { type ChildProcess, fork, spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors";

export interface SiteSettings {
  /** Folder of this package. */
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** The whole environment of the site's process. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Site {
  /** Settles with the reason when the site ends by itself. */
  readonly ended: Promise<AppError>;
  stop(): Promise<void>;
}

const messageSchema = z.union([z.object({ ready: z.literal(true) }), z.object({ failed: z.string(), message: z.string() })]);

/** Builds the site where its sources changed (half a minute), else returns at once. */
export function buildSite(root: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "lib/cli/buildSite.mjs")], { stdio: ["ignore", "ignore", "pipe"], signal });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new AppError("internal", `The site could not be built.\n${said}`, { hint: "Run npm ci, then start again." }));
    });
  });
}

function whenReady(child: ChildProcess, settings: SiteSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", (raw) => {
      const message = messageSchema.parse(raw);
      if ("ready" in message) resolve();
      else if (message.failed === "EADDRINUSE") reject(new AppError("conflict", `Port ${settings.port} is in use by another program.`, { hint: "Choose another with --port or BYLINE_PORT." }));
      else reject(new AppError("internal", `The site could not be started: ${message.message}`));
    });
    child.once("exit", (code) => reject(new AppError("internal", `The site ended with status ${String(code)} before it was ready.`)));
  });
}

/** Starts the site as a child that ends with this process, and waits until it answers. */
export async function startSite(settings: SiteSettings): Promise<Site> {
  const { root, host, port, environment } = settings;
  const child = fork(join(root, "lib/cli/start/serveSite.mjs"), [host, String(port)], { env: { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = new Promise<AppError>((resolve) => child.once("exit", (code) => resolve(new AppError("internal", `The site ended with status ${String(code)}.`))));
  await whenReady(child, settings);
  return {
    ended,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await ended;
    },
  };
}
