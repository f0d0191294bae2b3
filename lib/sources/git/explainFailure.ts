import { AppError } from "@/lib/errors";
import { findForbidden } from "./findForbidden";
import { GitFailure } from "./gitFailure";
import type { Repository } from "./repository";

/** Turns git's last words into a sentence that names the object and the way out. Errors that are not git's pass unchanged. */
export function explainFailure(repository: Repository, cause: unknown): unknown {
  if (!(cause instanceof GitFailure)) return cause;
  const object = /\b[0-9a-f]{64}\b|\b[0-9a-f]{40}\b/.exec(cause.stderr)?.[0];
  const forbidden = findForbidden(repository.path, repository.gitDir, object);
  if (forbidden !== null) return forbidden;
  const what = object === undefined ? "An object" : `The object ${object}`;
  const words = cause.stderr.trim().split("\n").at(-1) ?? "";
  return new AppError("unreadable", `${what} of ${repository.path} is missing or corrupt (git said: ${words}).`, {
    hint: `Try: git --git-dir=${repository.gitDir} fsck, then fetch or clone again.`,
    cause,
  });
}
