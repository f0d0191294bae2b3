/** The nine words for what can go wrong. Edges map them to an exit code, a status and a sentence. */
export type ErrorCode =
  | "bad-input" | "not-found" | "refused" | "restricted" | "unreadable" | "unreachable" | "conflict" | "no-space" | "internal";

/** An error that a person can act on: what happened, and the way out. Messages never hold secrets. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** What to do about it, one sentence. */
  readonly hint: string | null;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.hint = options.hint ?? null;
  }
}
