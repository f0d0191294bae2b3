import type { ForgeCredential } from "@/lib/sources/git/networkEnvironment";
import { forges } from "@/lib/store/forge/forges";
import { secrets } from "@/lib/store/secret/secrets";
import type { IngestSettings } from "../ingest/ingestSettings";
import { openForge, readForgeToken } from "../forge/openForge";
import { forgeSecret } from "./forgeSecret";

/** Forges take any user name beside a token, but not none. */
const anyUser = "x-access-token";

const isLoopback = (host: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** The token of the connection that the repository came by, else of the first one to its server. An app's is made for the occasion. */
async function connectionCredential({ db, secretKey, clock, sources }: Parameters<typeof forgeCredential>[0], { host, pathname, protocol }: URL): Promise<ForgeCredential | null> {
  const fullName = pathname.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  const [forge] = await forges.serving(db, `${protocol}//${host}`, fullName);
  if (forge === undefined || secretKey === undefined || clock === undefined || (await secrets.read(db, secretKey, forgeSecret.nameOf(String(forge.id)))) === null) return null;
  const token = await openForge({ clock, ...(sources === undefined ? {} : { sources }) }, forge, await readForgeToken({ db, secretKey }, forge.id)).gitToken();
  return { user: anyUser, token };
}

/** The token that is stored for the server of a URL; null where there is none, or where it would travel in the clear. */
export async function forgeCredential(world: Pick<IngestSettings, "db" | "secretKey"> & Partial<Pick<IngestSettings, "clock" | "sources">>, url: string): Promise<ForgeCredential | null> {
  const { db, secretKey } = world;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || secretKey === undefined) return null;
  if (parsed.protocol !== "https:" && !(parsed.protocol === "http:" && isLoopback(parsed.hostname))) return null;
  const text = await secrets.read(db, secretKey, forgeSecret.nameOf(parsed.host));
  if (text === null) return await connectionCredential(world, parsed);
  const colon = text.indexOf(":");
  return colon === -1 ? { user: anyUser, token: text } : { user: text.slice(0, colon), token: text.slice(colon + 1) };
}
