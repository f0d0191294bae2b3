import { AppError } from "@/lib/errors";

const codeOf = (cause: unknown) => (cause instanceof Error && "code" in cause ? String(cause.code) : "");

/** What a failed file or process call means for the person at the keyboard. `folder` is named in the sentence. */
export function fileError(cause: unknown, folder: string): AppError {
  if (cause instanceof AppError) return cause;
  const text = `${codeOf(cause)} ${cause instanceof Error ? cause.message : String(cause)}`;
  if (/ENOSPC|EDQUOT|No space left|Disk quota/i.test(text)) {
    return new AppError("no-space", `There is no space left for Byline's database in ${folder}.`, { hint: "Free some space, or set BYLINE_DATA to a folder on another disk.", cause });
  }
  if (/EACCES|EPERM|EROFS|ENOTDIR|ENOENT.*, mkdir|Permission denied|Operation not permitted|Read-only file system/i.test(text)) {
    return new AppError("refused", `Byline may not write its database to ${folder}.`, { hint: "Set BYLINE_DATA to a folder that this user owns, or DATABASE_URL to a PostgreSQL of yours.", cause });
  }
  return new AppError("internal", `Byline's own database server could not be prepared in ${folder}.`, { hint: "Set DATABASE_URL to a PostgreSQL 15 or later to do without it.", cause });
}
