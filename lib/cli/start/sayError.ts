import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { printError } from "../printError";

/** An error that ends nothing: on a terminal as `printError` says it, else a line of the log. */
export function sayError(error: unknown): void {
  if (!log.isJson()) printError(error, 2);
  else log.error(error instanceof Error ? error.message : String(error), error instanceof AppError ? { code: error.code, hint: error.hint } : { code: "internal", stack: error instanceof Error ? error.stack ?? null : null });
}
