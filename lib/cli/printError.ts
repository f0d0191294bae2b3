import { CommanderError } from "commander";
import { AppError } from "@/lib/errors";
import { redactSecrets } from "@/lib/core/log/redactSecrets";
import { WrongUse } from "@/lib/wrongUse";
import { printable } from "@/lib/core/report/printable";

/** Says on stderr what went wrong and what to do, and returns the exit code: 0 for `--help`, `wrongUse` for wrong use, else 1. */
export function printError(error: unknown, wrongUse: number): number {
  // Commander has printed its own sentence already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUse;
  if (error instanceof AppError) {
    process.stderr.write(printable(redactSecrets(`${error.message}\n${error.hint === null ? "" : `${error.hint}\n`}`)));
    return error instanceof WrongUse ? wrongUse : 1;
  }
  process.stderr.write(printable(redactSecrets(`Something went wrong that should not: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)));
  return 1;
}
