import { systemClock } from "@/lib/clock";
import { type Env, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { readExportAddress } from "@/lib/flows/export/readExportAddress";
import { reportIds } from "@/lib/flows/export/reportIds";
import { writeScheduled } from "@/lib/flows/export/writeScheduled";
import { exportSchedules } from "@/lib/store/schedule/exportSchedules";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import type { Database } from "@/lib/store/client";
import { WrongUse } from "@/lib/wrongUse";
import { commandLineScope } from "./commandLineScope";
import type { ExportsFlags } from "./exports";
import { openStore } from "./openStore";
import { writeOut } from "./writeOut";

const actor = "command line";

async function inStore(deed: (db: Database, env: Env, now: Date) => Promise<void>): Promise<void> {
  const env = readEnv();
  const store = await openStore(env);
  try {
    await deed(store.settings.db, env, new Date(systemClock()));
  } finally {
    await store.close();
  }
}

async function add(name: string, report: string, { to, format, filter, header, bom, notes, meta, rhythm, weekday, hour, zone }: ExportsFlags): Promise<void> {
  const id = reportIds.find((each) => each === report);
  if (id === undefined) throw new WrongUse(`There is no report ${report}.`, { hint: `There are: ${reportIds.join(", ")}.` });
  const address = filter.replace(/^[^?]*\?/, "");
  // What the address cannot mean is said now and not in the night that it is due.
  readExportAddress(id, format, new URLSearchParams(address));
  await inStore(async (db, _, now) => {
    const wish = { name, report: id, format, filter: address, header, bom: bom ?? false, notes: notes ?? false, sidecar: meta, target: to, rhythm, weekday, hour, timeZone: zone ?? (await readOrganisation(db)).timeZone };
    await exportSchedules.save(db, wish, { actor, now });
  });
}

async function list(): Promise<void> {
  await inStore(async (db) => {
    for (const { name, report, target, rhythm, nextDueAt, lastAt, lastNote } of await exportSchedules.list(db)) {
      await writeOut(`${name}\t${report}\t${target}\t${rhythm}\tnext ${nextDueAt.toISOString()}\t${lastAt === null ? "never written" : `${lastAt.toISOString()}: ${lastNote}`}\n`);
    }
  });
}

async function run(name: string | null): Promise<void> {
  await inStore(async (db, env, now) => {
    if (name !== null && !(await exportSchedules.list(db)).some((each) => each.name === name)) throw new AppError("not-found", "There is no such schedule.", { hint: "See: npm run -s byline -- exports list" });
    const lines = await writeScheduled({ db, scope: await commandLineScope(db), now, s3: env.s3 }, name, new AbortController().signal);
    await writeOut(lines.length === 0 ? "nothing was due\n" : `${lines.join("\n")}\n`);
    if (lines.some((line) => line.includes(": failed: "))) throw new AppError("unreachable", "Not every file was written.", { hint: "It is tried again in a quarter of an hour." });
  });
}

/** `byline exports`, for the operator. */
export const runExports = { add, list, run, end: (name: string) => inStore((db, _, now) => exportSchedules.end(db, name, { actor, now })) } as const;
