import { AsyncLocalStorage } from "node:async_hooks";

/** What a line of a log belongs to. */
export interface LogContext {
  readonly request?: string;
  readonly job?: string;
  readonly task?: string;
}

// The site's pages are bundled apart from the server that takes the requests; both find the same storage under this name.
const key = Symbol.for("byline.logContext");

const isStorage = (value: unknown): value is AsyncLocalStorage<LogContext> => value instanceof AsyncLocalStorage;

function shared(): AsyncLocalStorage<LogContext> {
  const found: unknown = Reflect.get(globalThis, key);
  if (isStorage(found)) return found;
  const made = new AsyncLocalStorage<LogContext>();
  Reflect.set(globalThis, key, made);
  return made;
}

/** The request or job that is being done. */
export const logContext = shared();
