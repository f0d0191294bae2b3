import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { importTeams } from "@/lib/flows/team/importTeams";
import type { TeamsFlags } from "./teams";
import { commandLineScope } from "./commandLineScope";
import { openStore } from "./openStore";
import { writeOut } from "./writeOut";

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file === "-" ? "/dev/stdin" : file, "utf8");
  } catch {
    throw new AppError("not-found", `${file} cannot be read.`);
  }
}

/** Imports teams and prints what that does, or would do. */
export async function runTeams(file: string, { dryRun = false }: TeamsFlags): Promise<void> {
  const content = await contentOf(file);
  const store = await openStore(readEnv());
  try {
    const { db } = store.settings;
    const done = await importTeams(db, await commandLineScope(db), { name: basename(file), content }, { actor: "command line", now: new Date(systemClock()), dry: dryRun });
    const lines = [
      `${String(done.teams)} teams, ${String(done.members)} entries${done.changes ? (dryRun ? "; nothing was saved" : "; saved") : ": nothing new"}`,
      ...done.unknown.map((who) => `not known here, or called so by several: ${who}`), ...done.effects,
    ];
    await writeOut(`${lines.join("\n")}\n`);
  } finally {
    await store.close();
  }
}
