/** The names under which a program on this machine is asked for. */
const loopback: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

export interface ServedHosts {
  /** `http://127.0.0.1:4600`; null: loopback on any port. */
  readonly origin: string | null;
  /** Host names with port that the operator allows besides. */
  readonly hosts: readonly string[];
}

/**
 * True where the Host header names this server. A page elsewhere can make its own name point at 127.0.0.1 (rebinding); the browser
 * then sends that name here, and every answer but a refusal would be that page's to read.
 */
export function isServedHost(host: string | null, { origin, hosts }: ServedHosts): boolean {
  if (host === null) return false;
  const name = host.toLowerCase();
  if (hosts.includes(name) || (origin !== null && new URL(origin).host === name)) return true;
  const port = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/.exec(name);
  if (port === null) return false;
  if (origin === null) return true;
  const served = new URL(origin);
  return loopback.includes(served.hostname) && served.port === (port[1] ?? "");
}
