import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import type { WrittenEdit } from "@/lib/core/attribution/session/writtenEdit";
import { loadSessionFile } from "@/lib/flows/transcript/loadSessionFile";
import { ingestRepository } from "@/lib/flows/ingest/ingestRepository";
import { registerSource } from "@/lib/flows/ingest/registerSource";
import { loadPullFile } from "@/lib/flows/forge/loadPullFile";
import { AppError } from "@/lib/errors";
import { WrongUse } from "@/lib/wrongUse";
import { openBulk } from "@/lib/store/bulk";
import { saveSessionEdits } from "@/lib/store/transcript/saveSessionEdits";
import type { IngestFlags } from "./ingest";
import { listenForStop } from "./listenForStop";
import { openStore, type OpenStore } from "./openStore";
import { printError } from "./printError";
import { ingestPrinter } from "./ingestPrinter";
import { type LoadedPulls, takePulls } from "./takePulls";
import { writeOut } from "./writeOut";

/** Stores the edits; those that name no remote, or one that no repository has, are the repository's where only one was named. */
async function saveEdits({ settings: { databaseUrl } }: OpenStore, edits: readonly WrittenEdit[], ids: readonly number[]): Promise<void> {
  if (edits.length === 0) return;
  const [only] = ids.length === 1 ? ids : [];
  const bulk = await openBulk(databaseUrl);
  try {
    const { accepted } = await saveSessionEdits(bulk, edits, { sentBy: "command line", sentAt: new Date(systemClock()), ...(only === undefined ? {} : { otherwise: only }) });
    process.stderr.write(`${String(accepted)} edits of sessions taken, ${String(edits.length - accepted)} were here already\n`);
  } finally {
    await bulk.close();
  }
}

/** What is read beside the repositories themselves. */
interface Beside {
  readonly edits: readonly WrittenEdit[];
  readonly pulls: LoadedPulls;
}

async function ingestEach(store: OpenStore, sources: readonly string[], { edits, pulls }: Beside, callerFolder: string, signal: AbortSignal): Promise<number> {
  let status = 0;
  const passOver = (error: unknown) => {
    status = Math.max(status, printError(error, 2));
  };
  for (const text of sources) {
    try {
      const registered = await registerSource(store.settings.db, text, callerFolder, passOver);
      await saveEdits(store, edits, sources.length === 1 ? registered.map(({ id }) => id) : []);
      // Before the repository is read, so that it is judged once.
      if (sources.length === 1) await takePulls(store, pulls, registered);
      for (const { id, slug } of registered) {
        const finished = await ingestRepository(store.settings, id, signal);
        if (!finished) throw new AppError("conflict", `Reading ${slug} was stopped.`, { hint: "Run the same command again: it goes on from what is stored." });
        await writeOut(`${slug}\n`);
      }
    } catch (error) {
      passOver(error);
      if (signal.aborted) break;
    }
  }
  return status;
}

/** Reads each repository in turn and prints its name when it is done. One that fails does not keep the others from being read. */
export async function runIngest(sources: readonly string[], { sessions, pulls: pullFiles, repo = "" }: IngestFlags): Promise<void> {
  if (sources.length === 0 && pullFiles.length === 0) throw new WrongUse("Name a repository, or a file with --pulls.");
  const edits: WrittenEdit[] = [];
  for (const file of sessions) edits.push(...(await loadSessionFile(file)));
  const pulls: LoadedPulls = { repository: repo, files: [] };
  for (const file of pullFiles) pulls.files.push(await loadPullFile(file));
  const env = readEnv();
  const printer = ingestPrinter(process.stderr, systemClock);
  const store = await openStore(env, printer.tell);
  try {
    const status = await ingestEach(store, sources, { edits, pulls }, process.cwd(), listenForStop());
    if (sources.length !== 1) await takePulls(store, pulls, []);
    process.exitCode = status;
  } finally {
    printer.done();
    await store.close();
  }
}
