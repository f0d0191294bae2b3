import { lookup } from "node:dns/promises";
import { AppError } from "@/lib/errors";
import { addressKind } from "./addressKind";
import { hasProxy } from "./hasProxy";
import { parseSource } from "./parseSource";
import type { SourceRule } from "./sourceRule";

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

const resolveBySystem: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

const metadataName = /^(?:metadata(?:\.google\.internal|\.goog)?|instance-data(?:\.ec2\.internal)?)\.?$/i;

const hostOf = (url: string) => (URL.canParse(url) && /^\w+:\/\//.test(url) ? new URL(url).hostname : /^(?:[^@]*@)?([^:]+):/.exec(url)?.[1] ?? "").replace(/^\[|\]$/g, "");

const refuse = (what: string, hint: string) => new AppError("refused", what, { hint });
const noServer = () => refuse("That address does not lead to a server of repositories.", "Addresses of this machine's own network card and of cloud metadata are never opened.");

/**
 * Refuses what this Byline may not open for others: folders and file:// where only servers are allowed, private networks where only the internet is, and
 * link-local and metadata addresses always. Names are looked up: one wrong address among several is enough. Returns the addresses that were looked at,
 * none for folders and behind a proxy. Throws `refused`; a name that does not exist is left to git.
 */
export async function demandAllowed(text: string, rule: SourceRule, resolve: Resolve = resolveBySystem): Promise<readonly string[]> {
  const source = parseSource(text);
  const isLocal = source.kind === "path" || /^file:/i.test(source.url);
  if (isLocal && rule !== "any") throw refuse("This Byline does not open folders of its own machine.", "Give an https or ssh address; the operator can allow folders with BYLINE_SOURCES=any.");
  if (isLocal) return [];
  const host = hostOf(source.url);
  if (host === "" || metadataName.test(host)) throw noServer();
  const addresses = await resolve(host).catch(() => []);
  if (addresses.some((address) => addressKind(address) === "never")) throw noServer();
  if (rule === "public" && addresses.some((address) => addressKind(address) === "private")) throw refuse("This Byline opens servers on the internet only.", "The operator can allow servers of private networks with BYLINE_SOURCES=network.");
  return hasProxy() ? [] : addresses;
}
