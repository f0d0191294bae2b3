import type { ForgeCredential } from "@/lib/sources/git/networkEnvironment";
import { secrets } from "@/lib/store/secret/secrets";
import type { IngestSettings } from "../ingest/ingestSettings";
import { forgeSecret } from "./forgeSecret";

/** Forges take any user name beside a token, but not none. */
const anyUser = "x-access-token";

const isLoopback = (host: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** The token that is stored for the server of a URL; null where there is none, or where it would travel in the clear. */
export async function forgeCredential({ db, secretKey }: Pick<IngestSettings, "db" | "secretKey">, url: string): Promise<ForgeCredential | null> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || secretKey === undefined) return null;
  if (parsed.protocol !== "https:" && !(parsed.protocol === "http:" && isLoopback(parsed.hostname))) return null;
  const text = await secrets.read(db, secretKey, forgeSecret.nameOf(parsed.host));
  if (text === null) return null;
  const colon = text.indexOf(":");
  return colon === -1 ? { user: anyUser, token: text } : { user: text.slice(0, colon), token: text.slice(colon + 1) };
}
