import "server-only";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { sweepLimits } from "@/lib/store/limit/sweepLimits";
import { takeToken } from "@/lib/store/limit/takeToken";
import { clientAddress } from "../gate/clientAddress";
import { fullAfterMs, type LimitName, limits } from "../gate/limits";
import { problem } from "../gate/problem";
import { database } from "./database";

const sweepEveryMs = 10 * 60 * 1000;
let sweptAt = 0;

async function sweep(now: number): Promise<void> {
  if (now - sweptAt < sweepEveryMs) return;
  sweptAt = now;
  await sweepLimits(database(), new Date(now - fullAfterMs));
}

/**
 * Counts this request against a limit of its client (and, where given, of the subject it names, at that client); null while there is room, else a
 * 429 that says when to come back.
 */
export async function holdBack(request: Request, name: LimitName, subject = ""): Promise<Response | null> {
  const now = systemClock();
  await sweep(now);
  const key = JSON.stringify([name, clientAddress(request.headers, readEnv().trustsProxy), subject.toLowerCase()]);
  const { allowed, retryAfterSeconds } = await takeToken(database(), { key, ...limits[name], cost: 1 }, new Date(now));
  if (allowed) return null;
  const answer = problem({ status: 429, message: "Too many tries from your address.", hint: `Try again in ${String(retryAfterSeconds)} seconds.` });
  answer.headers.set("Retry-After", String(retryAfterSeconds));
  return answer;
}
