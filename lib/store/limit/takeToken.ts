import { z } from "zod";
import { tokenHash } from "../auth/tokenHash";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface Bucket {
  /** Whose bucket it is; only its hash is stored. */
  readonly key: string;
  /** Tokens in a full bucket: what may come at once. */
  readonly capacity: number;
  readonly refillPerSecond: number;
  readonly cost: number;
}

export interface Taken {
  readonly allowed: boolean;
  /** Whole seconds until `cost` is there again; 0 where it was allowed. */
  readonly retryAfterSeconds: number;
}

const rowSchema = z.array(z.object({ allowed: z.boolean(), tokens: z.number() }));

/**
 * Takes `cost` out of a bucket that all processes share, in one statement: of any number that come at the same moment no more get through than
 * there are tokens. Who is refused takes nothing, so that a flood does not put off its own end. A bucket without a row is full.
 */
export async function takeToken(db: Database, { key, capacity, refillPerSecond, cost }: Bucket, now: Date): Promise<Taken> {
  const hash = tokenHash(key);
  const found: unknown = await db.$queryRaw`
    WITH taken AS (
      INSERT INTO "RateLimit" AS old ("key", "tokens", "updatedAt")
      SELECT ${hash}, ${capacity}::float8 - ${cost}::float8, ${now}::timestamptz WHERE ${cost}::float8 <= ${capacity}::float8
      ON CONFLICT ("key") DO UPDATE SET
        "tokens" = LEAST(${capacity}::float8, old."tokens" + GREATEST(0, EXTRACT(EPOCH FROM ${now}::timestamptz - old."updatedAt"))::float8 * ${refillPerSecond}::float8) - ${cost}::float8,
        "updatedAt" = GREATEST(old."updatedAt", ${now}::timestamptz)
      WHERE LEAST(${capacity}::float8, old."tokens" + GREATEST(0, EXTRACT(EPOCH FROM ${now}::timestamptz - old."updatedAt"))::float8 * ${refillPerSecond}::float8) >= ${cost}::float8
      RETURNING "tokens"
    )
    SELECT true AS allowed, "tokens" FROM taken
    UNION ALL
    SELECT false, LEAST(${capacity}::float8, "tokens" + GREATEST(0, EXTRACT(EPOCH FROM ${now}::timestamptz - "updatedAt"))::float8 * ${refillPerSecond}::float8)
    FROM "RateLimit" WHERE "key" = ${hash} AND NOT EXISTS (SELECT 1 FROM taken)`.catch((cause: unknown) => { throw storeError(cause); });
  // No row: somebody else made the bucket and emptied it while this statement ran.
  const { allowed, tokens } = rowSchema.parse(found)[0] ?? { allowed: false, tokens: 0 };
  return { allowed, retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil((cost - tokens) / refillPerSecond)) };
}
