import { join } from "node:path";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { readOwners } from "@/lib/flows/ledger/readOwners";
import { judgeHistory } from "@/lib/flows/scan/judgeHistory";
import { openSources } from "@/lib/flows/scan/openSources";
import { scanRepository } from "@/lib/flows/scan/scanRepository";
import { printError } from "./printError";
import { printProgress } from "./printProgress";
import { printReport } from "./printReport";
import { writeOut } from "./writeOut";
import type { ScanFlags } from "./scan";

const fail = (error: unknown): void => {
  process.exitCode = printError(error, 2);
};

/** Scans each repository in turn: progress on stderr, results on stdout. One that fails does not keep the others from being read. */
export async function runScan(sources: readonly string[], flags: ScanFlags): Promise<void> {
  const period = { since: flags.since ?? null, until: flags.until ?? null };
  const options = { mirrors: join(readEnv().dataFolder, "mirrors"), branch: flags.branch, onRefused: fail };
  const progress = printProgress(process.stderr, systemClock);
  for await (const repository of openSources(sources, options, (stage, percent) => progress.fetching(stage, percent))) {
    try {
      if (flags.commits) {
        for (const commit of await judgeHistory(repository, period, systemClock)) await writeOut(`${JSON.stringify(commit)}\n`);
        continue;
      }
      if (flags.owners !== undefined) {
        for (const owned of await readOwners(repository, flags.owners, { clock: systemClock, moves: flags.moves })) await writeOut(`${JSON.stringify(owned)}\n`);
        continue;
      }
      const report = await scanRepository(repository, { period, clock: systemClock, lookBehind: flags.lookBehind, onProgress: (now) => progress.counting(now) });
      progress.done();
      await writeOut(flags.json ? `${JSON.stringify(report)}\n` : printReport(report));
    } catch (error) {
      fail(error);
    } finally {
      progress.done();
      repository.close();
    }
  }
}
