import "server-only";
import NextAuth, { type AuthOptions } from "next-auth";

/** A request to next-auth, from a browser or from us. */
export interface AuthCall {
  /** `callback`, `csrf` … */
  readonly action: string;
  readonly provider?: string | undefined;
  readonly method: "GET" | "POST";
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly host: string;
}

export interface AuthAnswer {
  readonly status: number;
  /** Lines of Set-Cookie. */
  readonly cookies: readonly string[];
  readonly location: string | null;
  readonly body: unknown;
}

/** The half of a response that next-auth writes to. */
class AnswerWriter {
  code = 200;
  body: unknown = null;
  readonly headers = new Map<string, string | string[]>();

  status(code: number): this {
    this.code = code;
    return this;
  }

  getHeader(name: string): string | string[] | undefined {
    return this.headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | string[]): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }

  send(body: unknown): void {
    this.body = body;
  }

  json(body: unknown): void {
    this.body = body;
  }

  end(): void {}
}

/** Asks next-auth through its plain interface, so that every cookie it sees and sets goes through our hands. */
export async function callNextAuth(options: AuthOptions, { action, provider, method, query = {}, body = {}, cookies, host }: AuthCall): Promise<AuthAnswer> {
  const writer = new AnswerWriter();
  const handler: unknown = NextAuth(options);
  if (typeof handler !== "function") throw new Error("next-auth gave no handler");
  const nextauth = provider === undefined ? [action] : [action, provider];
  await Reflect.apply(handler, undefined, [{ query: { ...query, nextauth }, body, cookies, headers: { host }, method }, writer]);
  const [lines, location] = [writer.headers.get("set-cookie") ?? [], writer.headers.get("location") ?? null];
  return { status: writer.code, cookies: [lines].flat(), location: typeof location === "string" ? location : null, body: writer.body };
}
