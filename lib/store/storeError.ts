import { AppError } from "@/lib/errors";

type Answer = ConstructorParameters<typeof AppError>;

const unreachable: Answer = ["unreachable", "The database does not answer.", { hint: "Start it again, or check DATABASE_URL; what was being read goes on where it stopped." }];

/** SQLSTATE or node's error code → what a person can do. Longest prefix wins. */
const answers: Readonly<Record<string, Answer>> = {
  "53100": ["no-space", "The disk of the database is full.", { hint: "Free some space and start again: nothing that was stored is lost." }],
  ENOSPC: ["no-space", "The disk of the database is full.", { hint: "Free some space and start again: nothing that was stored is lost." }],
  "53": ["unreachable", "The database has no connections or memory left.", { hint: "Raise max_connections, or close other programs that use it." }],
  "28": ["refused", "The database refuses the user or the password in DATABASE_URL.", { hint: "Check both, and pg_hba.conf of the server." }],
  "3D000": ["not-found", "The database that DATABASE_URL names does not exist.", { hint: "Create it with createdb, then start again." }],
  "42501": ["refused", "The database user lacks a right that Byline needs.", { hint: "It must be able to create tables: GRANT CREATE ON SCHEMA public, or make it the owner of the database." }],
  "42P01": ["internal", "The database has no tables of this Byline yet.", { hint: "Run: npm run -s byline -- migrate" }],
  "08": unreachable,
  "57P": unreachable,
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  EPIPE: unreachable,
};

function codesOf(cause: unknown, depth = 0): string[] {
  if (typeof cause !== "object" || cause === null || depth > 4) return [];
  const codes = ["code", "originalCode"].flatMap((key) => (key in cause ? [String(Reflect.get(cause, key))] : []));
  const inner = ["cause", "meta", "driverAdapterError"].flatMap((key) => (key in cause ? codesOf(Reflect.get(cause, key), depth + 1) : []));
  const several = cause instanceof AggregateError ? cause.errors.flatMap((error) => codesOf(error, depth + 1)) : [];
  return [...codes, ...inner, ...several];
}

/** Turns what pg or Prisma threw into an AppError. The message never holds an address or a password. */
export function storeError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  for (const code of codesOf(cause)) {
    const key = Object.keys(answers).filter((prefix) => code.startsWith(prefix)).sort((a, b) => b.length - a.length)[0];
    const answer = key === undefined ? undefined : answers[key];
    if (answer !== undefined) return new AppError(answer[0], answer[1], { ...answer[2], cause });
  }
  const text = cause instanceof Error ? cause.message : "";
  if (/terminated|Connection ended|timeout expired|not queryable|Closed the connection/i.test(text)) return new AppError(unreachable[0], unreachable[1], { ...unreachable[2], cause });
  return new AppError("internal", "The database reported something that Byline does not expect.", { hint: "Run byline doctor; the log has the cause.", cause });
}
