import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors";

const schema = z.object({
  DATABASE_URL: z.string().url().optional().describe("PostgreSQL 15 or later. Without it Byline starts its own server."),
  BYLINE_DATA: z.string().optional().describe("Folder for Byline's own data (database, mirrors). Default: ~/.local/share/byline"),
  BYLINE_PORT: z.coerce.number().int().min(0).max(65535).optional().describe("Port of the site on loopback. Default: 4600, or the next free one."),
  BYLINE_LOG: z.enum(["debug", "info", "warn", "error", "silent"]).default("info").describe("How much the log says."),
  XDG_DATA_HOME: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
});

export interface Env {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly port: number | null;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/** Reads and checks the environment, the only place that does. Throws `bad-input` naming the variable, never its value. */
export function readEnv(raw: Readonly<Record<string, string | undefined>> = process.env): Env {
  const present = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new AppError("bad-input", `The environment variable ${names} cannot be used as it is set.`, { hint: "See the table of settings in README.md." });
  }
  const value = parsed.data;
  return {
    databaseUrl: value.DATABASE_URL ?? null,
    dataFolder: value.BYLINE_DATA ?? join(value.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "byline"),
    port: value.BYLINE_PORT ?? null,
    logLevel: value.BYLINE_LOG,
  };
}
