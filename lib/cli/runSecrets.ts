import { text } from "node:stream/consumers";
import { systemClock } from "@/lib/clock";
import { type Env, readEnv } from "@/lib/env";
import { webhookSecret } from "@/lib/flows/policy/webhookSecret";
import { forgeSecret } from "@/lib/flows/secret/forgeSecret";
import { rotateSecrets } from "@/lib/store/secret/rotateSecrets";
import { secretKey } from "@/lib/store/secret/secretKey";
import { secrets } from "@/lib/store/secret/secrets";
import type { Database } from "@/lib/store/client";
import { WrongUse } from "@/lib/wrongUse";
import { findSecretKey, keptSecretKey } from "./findSecretKey";
import { openStore } from "./openStore";
import { writeOut } from "./writeOut";

const longest = 4096;

async function withStore(work: (db: Database, env: Env) => Promise<string>): Promise<void> {
  const env = readEnv();
  const store = await openStore(env);
  try {
    await writeOut(await work(store.settings.db, env));
  } finally {
    await store.close();
  }
}

const by = () => ({ actor: "command line", now: new Date(systemClock()) });

/** Stores what stands on standard input. Throws `bad-input` for a name that nothing reads, and for what no forge hands out. */
async function set(name: string): Promise<void> {
  if (!forgeSecret.isName(name)) throw new WrongUse("Nothing would read a secret of this name.", { hint: "Give forge:<host> in lower case, for example forge:gitlab.example.org" });
  const secret = (await text(process.stdin)).trim();
  if (secret === "" || secret.length > longest || /[^\x21-\x7e]/.test(secret)) throw new WrongUse("Standard input holds no token.", { hint: "Pipe one line into this command: a token, or user:token." });
  await withStore(async (db, env) => {
    await secrets.save(db, await findSecretKey(env), { name, text: secret }, by());
    return `${name} is stored.\n`;
  });
}

/** Prints names, keys' names and days; never a secret. */
async function list(): Promise<void> {
  await withStore(async (db) => (await secrets.list(db)).map(({ name, keyId, updatedAt }) => `${name}\tkey ${keyId}\t${updatedAt.toISOString().slice(0, 10)}\n`).join(""));
}

/** Seals everything with the new key. */
async function rotate(): Promise<void> {
  await withStore(async (db, env) => {
    if (env.secretKey === null) throw new WrongUse("The new key is missing.", { hint: "Give it as BYLINE_SECRET_KEY (openssl rand -base64 32), and keep it: Byline needs it from now on." });
    const from = env.secretKeyOld === null ? await keptSecretKey(env) : secretKey(env.secretKeyOld);
    const count = await rotateSecrets(db, from, secretKey(env.secretKey), by());
    return `${String(count)} sealed with the new key.\n`;
  });
}

/** Prints what webhooks of policies and digests are signed with. */
async function webhook(): Promise<void> {
  await withStore(async (db, env) => `${await webhookSecret(db, () => findSecretKey(env))}\n`);
}

/** The deeds of `byline secrets`. */
export const runSecrets = { set, list, rotate, webhook } as const;
