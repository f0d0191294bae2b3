import "server-only";
import { AppError } from "@/lib/errors";
import { problem, statusOf } from "../gate/problem";
import { refusals } from "../gate/refusals";
import { findReader } from "./findReader";
import { logLine } from "./logLine";
import type { Reader } from "./reader";

type Handler<Context> = (request: Request, context: Context, reader: Reader) => Promise<Response>;

/** The gate of routes: without a session the answer is a 401 problem, and an error becomes a problem that names no more than a person may know. */
export function withReader<Context>(handler: Handler<Context>): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const reader = await findReader();
      return reader === null ? problem(refusals.noSession) : await handler(request, context, reader);
    } catch (error) {
      if (error instanceof AppError) return problem({ status: statusOf(error.code), message: error.message, hint: error.hint });
      logLine(`A request failed: ${error instanceof Error ? error.message : "unknown"}`);
      return problem({ status: 500, message: "Something went wrong here.", hint: "The terminal that runs Byline has more." });
    }
  };
}
