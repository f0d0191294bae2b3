import "server-only";
import type { TokenScope } from "@/lib/core/report/tokenScopes";
import { AppError } from "@/lib/errors";
import { bearerOf } from "../gate/bearerOf";
import { problem, statusOf } from "../gate/problem";
import { refusals } from "../gate/refusals";
import { findBearer } from "./findBearer";
import { findReader } from "./findReader";
import { logLine } from "./logLine";
import type { Reader } from "./reader";

type Handler<Context> = (request: Request, context: Context, reader: Reader) => Promise<Response>;

/** A request that names a token is a program's: its cookies are not looked at, so that no page elsewhere can add a browser's session to it. */
async function readerFor(request: Request, tokenScope: TokenScope | null): Promise<Reader | Response> {
  const bearer = bearerOf(request.headers);
  if (bearer !== null) return await findBearer(request, bearer, tokenScope);
  return (await findReader()) ?? problem(refusals.noSession());
}

/**
 * The gate of routes: without a session the answer is a 401 problem, and an error becomes a problem that names no more than a person may know.
 * A token is taken in place of a session only where `tokenScope` says for what.
 */
export function withReader<Context>(handler: Handler<Context>, tokenScope: TokenScope | null = null): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const reader = await readerFor(request, tokenScope);
      return reader instanceof Response ? reader : await handler(request, context, reader);
    } catch (error) {
      if (error instanceof AppError) return problem({ status: statusOf(error.code), message: error.message, hint: error.hint });
      logLine(`A request failed: ${error instanceof Error ? error.message : "unknown"}`);
      return problem({ status: 500, message: "Something went wrong here.", hint: "The terminal that runs Byline has more." });
    }
  };
}
