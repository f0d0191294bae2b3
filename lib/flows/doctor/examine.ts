import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import type { Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { makeFolder } from "@/lib/makeFolder";
import { requireGit } from "@/lib/sources/git/requireGit";
import { closeClient, openClient } from "@/lib/store/client";
import { forges } from "@/lib/store/forge/forges";
import { openDatabase } from "@/lib/store/openDatabase";
import { checkStoredForge } from "../forge/checkForge";
import type { ForgeWorld } from "../forge/openForge";

/** One thing that was looked at. */
export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  /** What was found, one sentence. */
  readonly said: string;
  /** What to do about it, where it is not in order. */
  readonly hint: string | null;
}

const leastFreeBytes = 1_000_000_000;
const mebibyte = 1_048_576;

async function look(what: string, check: () => Promise<string>): Promise<Finding> {
  try {
    return { what, ok: true, said: await check(), hint: null };
  } catch (error) {
    const hint = error instanceof AppError ? error.hint : null;
    return { what, ok: false, said: error instanceof Error ? error.message : String(error), hint };
  }
}

async function examineFolder(folder: string): Promise<string> {
  try {
    makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError("refused", `The data folder ${folder} cannot be written.`, { hint: "Give this user the right to write it, or set BYLINE_DATA to another folder.", cause });
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < leastFreeBytes) {
    throw new AppError("no-space", `The disk of ${folder} has ${Math.floor(free / mebibyte)} MiB left.`, { hint: "Free at least 1 GB, or set BYLINE_DATA to a folder on another disk." });
  }
  return `${folder}, ${(free / 1e9).toFixed(0)} GB free`;
}

/** Every connection, asked with its own token. */
async function examineForges(world: Omit<ForgeWorld, "db">, url: string): Promise<Finding[]> {
  const db = openClient(url);
  const findings: Finding[] = [];
  for (const { id, name } of await forges.list(db)) {
    findings.push(await look(`forge ${name}`, async () => {
      const { login, kind, missing: [first, ...more] } = await checkStoredForge({ ...world, db }, id);
      if (first !== undefined) throw new AppError("refused", `The token of ${login} does not open ${first.what}${more.length === 0 ? "" : ` (and ${String(more.length)} more)`}.`, { hint: first.hint });
      return `the token of the ${kind} ${login} opens what is chosen`;
    }));
  }
  return findings;
}

async function examineDatabase(env: Env, forgeWorld: Omit<ForgeWorld, "db">): Promise<{ readonly said: string; readonly forges: readonly Finding[] }> {
  const database = await openDatabase(env);
  try {
    // A database that was never migrated has no forges.
    const found = await examineForges(forgeWorld, database.url).catch(() => []);
    return { said: env.databaseUrl === null ? "the server that comes with Byline starts and answers" : "the server of DATABASE_URL answers and can be used", forges: found };
  } finally {
    await closeClient(database.url);
    await database.stop();
  }
}

/** Looks at everything Byline stands on: Node, git, the data folder, the database, the forges. Never throws; changes nothing but making the data folder. */
export async function examine(env: Env, world: Omit<ForgeWorld, "db">): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const findings = [
    await look("Node", () => Promise.resolve(process.versions.node)),
    await look("git", requireGit),
    await look("data folder", () => examineFolder(env.dataFolder)),
    await look("database", async () => {
      const { said, forges: asked } = await examineDatabase(env, world);
      found.push(...asked);
      return said;
    }),
  ];
  return [...findings, ...found];
}
