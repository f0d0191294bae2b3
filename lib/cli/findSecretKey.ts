import { statSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type SecretKey, secretKey } from "@/lib/store/secret/secretKey";
import { keepSecret } from "./start/keepSecret";

/** The key in the data folder, made when it is first needed. Throws `refused` where others on this machine can read it. */
export async function keptSecretKey({ dataFolder }: Pick<Env, "dataFolder">): Promise<SecretKey> {
  const file = join(dataFolder, "secret-key");
  const hex = await keepSecret(file);
  if ((statSync(file).mode & 0o077) !== 0) throw new AppError("refused", `Others on this machine can read ${file}.`, { hint: `Run: chmod 600 ${file}. Then rotate, as they may have: npm run -s byline -- secrets rotate` });
  return secretKey(Buffer.from(hex, "hex"));
}

/** The key that secrets are sealed with: BYLINE_SECRET_KEY, else the one in the data folder. */
export async function findSecretKey(env: Pick<Env, "dataFolder" | "secretKey">): Promise<SecretKey> {
  return env.secretKey === null ? await keptSecretKey(env) : secretKey(env.secretKey);
}
