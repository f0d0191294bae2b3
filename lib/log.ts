import pino from "pino";
import { redactSecrets } from "./core/log/redactSecrets";
import { readEnv } from "./env";
import { logContext } from "./logContext";

type Fields = Readonly<Record<string, string | number | boolean | null>>;
type Level = "info" | "warn" | "error";

/** Names of fields that hold a secret whatever stands in them. */
const secretFields = ["password", "token", "secret", "authorization", "cookie", "url"];
const writer = pino({ base: { name: "byline" }, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: secretFields, censor: "***" }, formatters: { level: (label) => ({ level: label }) } }, pino.destination({ fd: 2, sync: true }));

let mode: "json" | "text" | null = null;
const isJson = () => (mode ??= readEnv().log ?? "text") === "json";

function write(level: Level, message: string, fields: Fields): void {
  const clean = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? redactSecrets(value) : value]));
  writer[level]({ ...logContext.getStore(), ...clean }, redactSecrets(message));
}

/** A line for a person on a terminal, an object for a program. */
function say(level: Level, message: string, fields: Fields = {}): void {
  if (isJson()) write(level, message, fields);
  else process.stderr.write(`${redactSecrets(message).replace(/[\r\n]+/g, " ")}\n`);
}

/** What Byline says on standard error while it serves. Passwords and tokens are taken out, whoever wrote them. */
export const log = {
  /** Chooses how it is written; until then BYLINE_LOG says, else it is text. */
  begin: (chosen: "json" | "text") => { mode = chosen; },
  isJson,
  info: (message: string, fields?: Fields) => say("info", message, fields),
  warn: (message: string, fields?: Fields) => say("warn", message, fields),
  error: (message: string, fields?: Fields) => say("error", message, fields),
  /** For programs only: too much for a terminal. */
  event: (message: string, fields: Fields = {}) => { if (isJson()) write("info", message, fields); },
};
