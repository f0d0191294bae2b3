import { text } from "node:stream/consumers";
import { join } from "node:path";
import { systemClock } from "@/lib/clock";
import { type ForgeToken, forgeTokenSchema } from "@/lib/core/forge/forgeToken";
import { type Env, readEnv } from "@/lib/env";
import { checkStoredForge } from "@/lib/flows/forge/checkForge";
import { connectForge } from "@/lib/flows/forge/connectForge";
import { hookSecret } from "@/lib/flows/forge/hookSecret";
import { judgePullsOf } from "@/lib/flows/forge/judgePulls";
import { syncForge } from "@/lib/flows/forge/syncForge";
import { ingestRepository } from "@/lib/flows/ingest/ingestRepository";
import type { IngestSettings } from "@/lib/flows/ingest/ingestSettings";
import { forges, type StoredForge } from "@/lib/store/forge/forges";
import { sealingKey } from "@/lib/store/secret/sealingKey";
import { WrongUse } from "@/lib/wrongUse";
import { findSecretKey } from "./findSecretKey";
import { listenForStop } from "./listenForStop";
import { openStore } from "./openStore";
import { printError } from "./printError";
import { keepSecret } from "./start/keepSecret";
import { writeOut } from "./writeOut";

async function withStore(work: (settings: IngestSettings, env: Env) => Promise<void>): Promise<void> {
  const env = readEnv();
  const store = await openStore(env);
  try {
    await work(store.settings, env);
  } finally {
    await store.close();
  }
}

/** A bare token, or what says which kind it is. */
function tokenOf(given: string): ForgeToken {
  if (!given.startsWith("{")) return { kind: "token", token: given };
  try {
    return forgeTokenSchema.parse(JSON.parse(given));
  } catch {
    // The cause may quote the key.
    throw new WrongUse("Standard input holds no token.", { hint: 'A GitHub App is given as {"kind":"app","appId":1,"privateKey":"-----BEGIN …"}.' });
  }
}

/** All connections, or the one of a number. */
async function chosen(settings: IngestSettings, number: string | undefined): Promise<readonly StoredForge[]> {
  if (number === undefined) return await forges.list(settings.db);
  if (!/^\d{1,9}$/.test(number)) throw new WrongUse(`"${number}" is no number of a connection.`, { hint: "See npm run -s byline -- forge list" });
  return [await forges.read(settings.db, Number(number))];
}

async function add(address: string, { kind, name, choose }: { readonly kind: string; readonly name: string; readonly choose: string }): Promise<void> {
  if (kind !== "github" && kind !== "gitlab") throw new WrongUse(`Byline knows no forge of the kind ${kind}.`, { hint: "Give --kind github or --kind gitlab." });
  const given = (await text(process.stdin)).trim();
  if (given === "") throw new WrongUse("Standard input holds no token.", { hint: "Pipe it into this command, so that it stands in no list of processes: … < token.txt" });
  await withStore(async (settings, env) => {
    const by = { actor: "command line", now: new Date(systemClock()) };
    await sealingKey.publish(settings.db, await findSecretKey(env), by.now);
    const { id, check } = await connectForge(settings, { kind, name, webUrl: address, chosen: choose.split(",") }, tokenOf(given), by);
    await writeOut(`${String(id)}\t${check.login}\n${check.missing.map(({ what, hint }) => `missing: ${what}. ${hint}\n`).join("")}`);
  });
}

async function list(): Promise<void> {
  await withStore(async ({ db }) => {
    for (const { id, kind, name, webUrl, chosen: names, syncedAt } of await forges.list(db)) await writeOut(`${String(id)}\t${kind}\t${name}\t${webUrl}\t${names.join(",")}\t${syncedAt?.toISOString() ?? "never"}\n`);
  });
}

async function check(number: string | undefined): Promise<void> {
  await withStore(async (settings) => {
    for (const { id, name } of await chosen(settings, number)) {
      const { login, kind, scopes, missing } = await checkStoredForge(settings, id);
      await writeOut(`${name}: ${kind} ${login}${scopes === null ? "" : `, scopes ${scopes.join(" ")}`}\n${missing.map(({ what, hint }) => `  missing: ${what}. ${hint}\n`).join("")}`);
      if (missing.length > 0) process.exitCode = 1;
    }
  });
}

async function syncOne(settings: IngestSettings, { id, name }: StoredForge, signal: AbortSignal): Promise<void> {
  const { repositories, pulls, issues, due, touched, errors } = await syncForge(settings, id, { signal });
  for (const error of errors) process.exitCode = Math.max(Number(process.exitCode ?? 0), printError(error, 2));
  await writeOut(`${name}: ${String(repositories)} repositories, ${String(pulls)} pull requests and ${String(issues)} issues were new or changed\n`);
  for (const repositoryId of due) {
    if (signal.aborted) return;
    await ingestRepository(settings, repositoryId, signal);
  }
  for (const repositoryId of touched) if (!due.includes(repositoryId) && !signal.aborted) await judgePullsOf(settings, repositoryId);
}

async function sync(number: string | undefined): Promise<void> {
  const signal = listenForStop();
  await withStore(async (settings) => {
    for (const forge of await chosen(settings, number)) await syncOne(settings, forge, signal);
  });
}

async function webhook(number: string): Promise<void> {
  await withStore(async (settings, env) => {
    const [forge] = await chosen(settings, number);
    if (forge?.kind !== "github") throw new WrongUse("Only GitHub's messages are taken.", { hint: "The schedule brings what changed on the others every ten minutes." });
    const secret = env.secret ?? (await keepSecret(join(env.dataFolder, "secret")));
    await writeOut(`address\t${env.origin ?? "<address of this Byline>"}/api/webhooks/github/${String(forge.id)}\ncontent type\tapplication/json\nsecret\t${hookSecret(secret, forge.id)}\nevents\tpush, pull_request, pull_request_review, issues, repository, team, membership\n`);
  });
}

/** The deeds of `byline forge`. */
export const runForge = { add, list, check, sync, webhook } as const;
