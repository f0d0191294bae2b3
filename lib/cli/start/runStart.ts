import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock } from "@/lib/clock";
import { childEnvironment, type Env, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { addSource } from "@/lib/flows/ingest/addSource";
import { enqueueDue } from "@/lib/flows/ingest/enqueueDue";
import { erasePerson } from "@/lib/flows/erasure/erasePerson";
import { ingestRepository } from "@/lib/flows/ingest/ingestRepository";
import { classifyRepository } from "@/lib/flows/fix/classifyRepository";
import { readOutcomeSeries } from "@/lib/flows/fix/readOutcomeSeries";
import { judgePullsOf } from "@/lib/flows/forge/judgePulls";
import { openStoredForge } from "@/lib/flows/forge/openStoredForge";
import { enqueueSyncs, syncInTurns } from "@/lib/flows/forge/syncInTurns";
import { rejudgeCorrected } from "@/lib/flows/ingest/rejudgeCorrected";
import { rejudgeRepository } from "@/lib/flows/ingest/rejudgeRepository";
import { checkPolicies } from "@/lib/flows/policy/checkPolicies";
import { sendDueDigests } from "@/lib/flows/digest/sendDueDigests";
import { linkCommand } from "@/lib/linkCommand";
import { writeScheduled } from "@/lib/flows/export/writeScheduled";
import { createLocalLink } from "@/lib/flows/session/createLocalLink";
import { sealingKey } from "@/lib/store/secret/sealingKey";
import { type RunningWorker, startWorker } from "@/lib/worker/startWorker";
import { commandLineScope } from "../commandLineScope";
import { deliverySettings } from "../deliverySettings";
import { ingestPrinter } from "../ingestPrinter";
import { listenForStop } from "../listenForStop";
import { openStore, type OpenStore } from "../openStore";
import { printError } from "../printError";
import type { StartFlags } from "../start";
import { findSecretKey } from "../findSecretKey";
import { choosePort } from "./choosePort";
import { keepSecret } from "./keepSecret";
import { noteAddress } from "./noteAddress";
import { openBrowser } from "./openBrowser";
import { buildSite, type Site, startSite } from "./startSite";
import { watchReaders } from "./watchReaders";

const host = "127.0.0.1";
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const say = (line: string) => process.stderr.write(`${line}\n`);

function isTransient(error: unknown): boolean {
  return !(error instanceof AppError) || error.code === "unreachable" || error.code === "internal";
}

/** A reading that failed for a reason that trying again will not mend is shown on the page, with its retry button, and not tried again by the queue. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    printError(error, 2);
    if (isTransient(error)) throw error;
  }
}

/** Nothing is due before the site is served: mails have to lead somewhere. */
async function sendDigests(env: Env, { settings: { db } }: OpenStore, signal: AbortSignal): Promise<void> {
  const settings = await deliverySettings(db, env);
  if (settings !== null) await sendDueDigests(settings, signal);
}

function runWorker(env: Env, store: OpenStore): Promise<RunningWorker> {
  const { settings } = store;
  return startWorker({
    db: settings.db, databaseUrl: settings.databaseUrl, concurrency: 1, onTrouble: say,
    deeds: {
      ingest: (id, signal) => quietly(() => ingestRepository(settings, id, signal)),
      rejudge: (id) => quietly(() => rejudgeRepository(settings, id)),
      correct: (id) => quietly(() => rejudgeCorrected(settings, id)),
      pulls: (id) => quietly(() => judgePullsOf(settings, id)),
      classify: (id) => quietly(() => classifyRepository(settings, id)),
      outcomes: () => readOutcomeSeries(settings),
      policies: async () => { await checkPolicies(settings, await commandLineScope(settings.db)); },
      sync: (payload, signal) => quietly(() => syncInTurns(settings, payload, signal)),
      syncAll: () => enqueueSyncs(settings),
      digests: (signal) => sendDigests(env, store, signal),
      exports: async (signal) => { for (const line of await writeScheduled({ db: settings.db, scope: await commandLineScope(settings.db), now: new Date(systemClock()), s3: env.s3 }, null, signal)) if (line.includes(": failed: ")) say(line); },
      // Never given up: what fails is tried again by the queue, and at the next start.
      erase: (id) => erasePerson(settings, id),
    },
  });
}

/** One wrong name among several is said and passed over; where all are wrong there is nothing to start for. */
async function addAll(store: OpenStore, sources: readonly string[]): Promise<void> {
  const errors: unknown[] = [];
  for (const text of sources) {
    try {
      await addSource(store.settings.db, text, process.cwd(), { actor: "command line", now: new Date(systemClock()), sources: "any", onRefused: (error) => printError(error, 2) });
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0 && errors.length === sources.length) throw errors[0];
  for (const error of errors) printError(error, 2);
}

async function serve(env: Env, store: OpenStore, flags: StartFlags, stop: AbortSignal): Promise<Site> {
  const port = await choosePort(flags.port ?? env.port, host);
  const origin = env.origin ?? `http://${host}:${port}`;
  await buildSite(root, stop);
  const secret = env.secret ?? (await keepSecret(join(env.dataFolder, "secret")));
  // The key of the sealed secrets stays here: pages open none.
  const environment = { DATABASE_URL: store.settings.databaseUrl, BYLINE_DATA: env.dataFolder, BYLINE_SECRET: secret, NEXTAUTH_SECRET: secret, BYLINE_ORIGIN: origin, NEXTAUTH_URL: origin, BYLINE_SECRET_KEY: "", BYLINE_SECRET_KEY_OLD: "", BYLINE_DEMO: env.isDemo ? "1" : "" };
  const site = await startSite({ root, host, port, environment: childEnvironment(environment) });
  await noteAddress(env.dataFolder, { origin, local: `http://${host}:${port}` });
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
  const worker = await runWorker(env, store);
  let endWatch = () => Promise.resolve();
  try {
    await enqueueDue(store.settings.db);
    await enqueueSyncs(store.settings);
    // Without a key that can be used no token can be kept; everything else goes on.
    await findSecretKey(env).then((key) => sealingKey.publish(store.settings.db, key, new Date(systemClock()))).catch((error: unknown) => printError(error, 2));
    await addAll(store, sources);
    const { settings } = store;
    endWatch = watchReaders({ db: settings.db, clock: settings.clock, open: (id) => openStoredForge(settings, id) }, say);
    const site = await serve(env, store, flags, stop);
    const stopped = new Promise<null>((resolve) => stop.addEventListener("abort", () => resolve(null), { once: true }));
    const reason = stop.aborted ? null : await Promise.race([site.ended, stopped]);
    await site.stop();
    if (reason !== null) throw reason;
  } finally {
    await endWatch();
    await worker.stop();
  }
}

/** The site is built on the second core while the first is busy with the data. */
async function prepareBeside(prepare: Preparation, store: OpenStore, stop: AbortSignal): Promise<() => Promise<void>> {
  const built = buildSite(root, stop);
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
  const printer = ingestPrinter(process.stderr, systemClock);
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
