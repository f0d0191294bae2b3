import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "@/lib/env";
import { composeDigest } from "@/lib/flows/digest/composeDigest";
import type { DeliverySettings } from "@/lib/flows/digest/deliverySettings";
import type { MailSettings } from "@/lib/flows/mail/mailSettings";
import { databaseClock } from "@/lib/store/digest/databaseClock";
import type { Database } from "@/lib/store/client";
import { secrets } from "@/lib/store/secret/secrets";
import { findSecretKey } from "./findSecretKey";
import { memberScope } from "./memberScope";
import { promptedReader } from "./promptedReader";
import { keepSecret } from "./start/keepSecret";
import { readAddress } from "./start/noteAddress";

async function mailSettings({ signIn: { mail }, dkim }: Env): Promise<MailSettings | null> {
  if (mail === null) return null;
  return { ...mail, dkim: dkim === null ? null : { domain: dkim.domain, selector: dkim.selector, key: await readFile(dkim.keyFile, "utf8") } };
}

/** What sending digests needs, from the environment; null while nobody knows under which address the site is served. */
export async function deliverySettings(db: Database, env: Env): Promise<DeliverySettings | null> {
  const origin = env.origin ?? (await readAddress(env.dataFolder))?.origin ?? null;
  if (origin === null) return null;
  const [clock, secret, mail] = await Promise.all([databaseClock(db), env.secret ?? keepSecret(join(env.dataFolder, "secret")), mailSettings(env)]);
  return { db, clock, origin, secret, secretKey: () => findSecretKey(env), mail, outbox: join(env.dataFolder, "outbox"), scopeOf: (userId) => memberScope(db, env, userId, new Date(clock())), rule: env.sources, channelOf: (id) => secrets.read(db, () => findSecretKey(env), `digest:${String(id)}`), readerOf: (userId) => promptedReader(db, env, userId, secret), compose: composeDigest };
}
