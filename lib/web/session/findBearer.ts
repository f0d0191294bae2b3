import "server-only";
import { systemClock } from "@/lib/clock";
import type { TokenScope } from "@/lib/core/report/tokenScopes";
import { isTokenText } from "@/lib/flows/token/isTokenText";
import { useApiToken } from "@/lib/store/token/useApiToken";
import { problem } from "../gate/problem";
import { refusals } from "../gate/refusals";
import { database } from "./database";
import { holdBack } from "./holdBack";
import type { Reader } from "./reader";
import { readerOf } from "./readerOf";

/** Whose token it is, with the rights that they have now. The same 401 for one that has run out, was revoked, is for something else or never was; 429 after too many. */
export async function findBearer(request: Request, token: string, scope: TokenScope | null): Promise<Reader | Response> {
  const owner = scope !== null && isTokenText(token) ? await useApiToken(database(), token, scope, new Date(systemClock())) : null;
  if (owner !== null) return await readerOf(owner);
  return (await holdBack(request, "wrongToken")) ?? problem(refusals.noToken);
}
