import { isIP } from "node:net";

/** The first half of an IPv6 address: what one subscriber has of them, all of which one program can use. */
function network(address: string): string {
  const [head = "", tail = ""] = address.split("%")[0]?.split("::") ?? [];
  const front = head === "" ? [] : head.split(":");
  const back = tail === "" ? [] : tail.split(":");
  const middle = address.includes("::") ? Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0") : [];
  return `${[...front, ...middle, ...back].slice(0, 4).map((part) => part.toLowerCase().replace(/^0+(?=.)/, "")).join(":")}::/64`;
}

/**
 * Whom a limit counts a request for: the address at the other end of the connection, or, where the operator says that his own front server
 * stands there, the one that it added last to X-Forwarded-For. All that a client wrote before that is its own invention.
 */
export function clientAddress(headers: Headers, trustsProxy: boolean): string {
  const hop = trustsProxy ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const named = hop !== undefined && isIP(hop) !== 0 ? hop : headers.get("x-byline-socket") ?? "";
  const address = named.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(address) === 6) return network(address);
  return isIP(address) === 4 ? address : "unknown";
}
