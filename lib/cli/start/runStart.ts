import { systemClock } from "@/lib/clock";
import { type Env, readEnv } from "@/lib/env";
import { addSource } from "@/lib/flows/ingest/addSource";
import { enqueueDue } from "@/lib/flows/ingest/enqueueDue";
import { openStoredForge } from "@/lib/flows/forge/openStoredForge";
import { enqueueSyncs } from "@/lib/flows/forge/syncInTurns";
import { log } from "@/lib/log";
import { linkCommand } from "@/lib/linkCommand";
import { createLocalLink } from "@/lib/flows/session/createLocalLink";
import { sealingKey } from "@/lib/store/secret/sealingKey";
import { ingestLog } from "../ingestLog";
import { ingestPrinter } from "../ingestPrinter";
import { listenForStop } from "../listenForStop";
import { openStore, type OpenStore } from "../openStore";
import type { StartFlags } from "../start";
import { findSecretKey } from "../findSecretKey";
import { openBrowser } from "./openBrowser";
import { openSite } from "./openSite";
import { packageFolder } from "./packageFolder";
import { runQueue } from "./runQueue";
import { serveOperations } from "./serveOperations";
import { sayError } from "./sayError";
import { buildSite, type Site } from "./startSite";
import { watchReaders } from "./watchReaders";

const say = (line: string) => { log.info(line); };

/** One wrong name among several is said and passed over; where all are wrong there is nothing to start for. */
async function addAll(store: OpenStore, sources: readonly string[]): Promise<void> {
  const errors: unknown[] = [];
  for (const text of sources) {
    try {
      await addSource(store.settings.db, text, process.cwd(), { actor: "command line", now: new Date(systemClock()), sources: "any", onRefused: (error) => sayError(error) });
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0 && errors.length === sources.length) throw errors[0];
  for (const error of errors) sayError(error);
}

async function serve(env: Env, store: OpenStore, flags: StartFlags, stop: AbortSignal): Promise<Site> {
  const { site, origin, host, port } = await openSite(env, store.settings.databaseUrl, flags.port ?? env.port, stop);
  const link = await createLocalLink(store.settings.db, origin, systemClock());
  process.stdout.write(`\nByline is at ${link}\n`);
  say(`The link works once, within ten minutes; ${linkCommand(env.isDemo)} prints another. Ctrl-C stops Byline.`);
  if (env.isRemoteShell) say(`From your own machine: ssh -L ${port}:${host}:${port} this-machine, then open the link there.`);
  if (flags.open && env.hasScreen) openBrowser(link);
  return site;
}

/** What is done with the open database before anything else; returns how to let go of what it opened. */
export type Preparation = (store: OpenStore, stop: AbortSignal) => Promise<() => Promise<void>>;

async function runUntilStopped(env: Env, store: OpenStore, sources: readonly string[], flags: StartFlags, stop: AbortSignal): Promise<void> {
  const worker = await runQueue(env, store, 1);
  let endWatch = () => Promise.resolve();
  let endOperations = () => Promise.resolve();
  try {
    await enqueueDue(store.settings.db);
    await enqueueSyncs(store.settings);
    // Without a key that can be used no token can be kept; everything else goes on.
    await findSecretKey(env).then((key) => sealingKey.publish(store.settings.db, key, new Date(systemClock()))).catch((error: unknown) => sayError(error));
    await addAll(store, sources);
    const { settings } = store;
    endOperations = await serveOperations(env, settings.db);
    endWatch = watchReaders({ db: settings.db, clock: settings.clock, open: (id) => openStoredForge(settings, id) }, say);
    const site = await serve(env, store, flags, stop);
    const stopped = new Promise<null>((resolve) => stop.addEventListener("abort", () => resolve(null), { once: true }));
    const reason = stop.aborted ? null : await Promise.race([site.ended, stopped]);
    await site.stop();
    if (reason !== null) throw reason;
  } finally {
    await endOperations();
    await endWatch();
    await worker.stop();
  }
}

/** The site is built on the second core while the first is busy with the data. */
async function prepareBeside(prepare: Preparation, store: OpenStore, stop: AbortSignal): Promise<() => Promise<void>> {
  const built = buildSite(packageFolder, stop);
  // Told when it is waited for.
  built.catch(() => undefined);
  const letGo = await prepare(store, stop);
  try {
    await built;
    return letGo;
  } catch (cause) {
    await letGo();
    throw cause;
  }
}

/** Runs everything until Ctrl-C, then stops it in order: site, readings (whole batches are kept), database. */
export async function runStart(sources: readonly string[], flags: StartFlags): Promise<void> {
  await runStartIn(readEnv(), sources, flags);
}

/** The same in an environment that is not this process's own, after a preparation. */
export async function runStartIn(env: Env, sources: readonly string[], flags: StartFlags, prepare?: Preparation): Promise<void> {
  const stop = listenForStop();
  log.begin(env.log ?? (env.isServer && !process.stderr.isTTY ? "json" : "text"));
  const printer = log.isJson() ? ingestLog() : ingestPrinter(process.stderr, systemClock);
  const store = await openStore(env, printer.tell);
  let letGo = () => Promise.resolve();
  try {
    if (prepare !== undefined) letGo = await prepareBeside(prepare, store, stop);
    await runUntilStopped(env, store, sources, flags, stop);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    printer.done();
    say("Stopping …");
    await letGo();
    await store.close();
  }
}
