import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { ingestRepository } from "@/lib/flows/ingest/ingestRepository";
import { registerSource } from "@/lib/flows/ingest/registerSource";
import { AppError } from "@/lib/errors";
import { listenForStop } from "./listenForStop";
import { openStore, type OpenStore } from "./openStore";
import { printError } from "./printError";
import { ingestPrinter } from "./ingestPrinter";
import { writeOut } from "./writeOut";

async function ingestEach(store: OpenStore, sources: readonly string[], callerFolder: string, signal: AbortSignal): Promise<number> {
  let status = 0;
  const passOver = (error: unknown) => {
    status = Math.max(status, printError(error, 2));
  };
  for (const text of sources) {
    try {
      for (const { id, slug } of await registerSource(store.settings.db, text, callerFolder, passOver)) {
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
export async function runIngest(sources: readonly string[]): Promise<void> {
  const env = readEnv();
  const printer = ingestPrinter(process.stderr, systemClock);
  const store = await openStore(env, printer.tell);
  try {
    process.exitCode = await ingestEach(store, sources, process.cwd(), listenForStop());
  } finally {
    printer.done();
    await store.close();
  }
}
