import { setTimeout as sleep } from "node:timers/promises";
import type { ForgeSource } from "@/lib/core/forge/forgeSource";
import { type ForgeToken, forgeTokenSchema } from "@/lib/core/forge/forgeToken";
import { AppError } from "@/lib/errors";
import { openGitHub } from "@/lib/sources/github/openGitHub";
import { GitLabSource } from "@/lib/sources/gitlab/gitLabSource";
import type { StoredForge } from "@/lib/store/forge/forges";
import { secrets } from "@/lib/store/secret/secrets";
import type { IngestSettings } from "../ingest/ingestSettings";
import { forgeSecret } from "../secret/forgeSecret";
import { forgeFetch } from "./forgeFetch";

export type ForgeWorld = Pick<IngestSettings, "db" | "clock" | "sources" | "secretKey" | "forgeSecondMs">;

/** A forge as far as asking it goes; not stored yet where it is only tried. */
export type AskedForge = Pick<StoredForge, "kind" | "apiUrl" | "chosen">;

const usualSecondMs = 1_000;

/** What is sealed for a forge: JSON, or a bare token that was stored by the command line. */
function parseToken(text: string): ForgeToken {
  if (!text.startsWith("{")) return { kind: "token", token: text.slice(text.indexOf(":") + 1) };
  return forgeTokenSchema.parse(JSON.parse(text));
}

/** The token that is sealed for a connection. Throws `refused` where there is none. */
export async function readForgeToken({ db, secretKey }: Pick<ForgeWorld, "db" | "secretKey">, forgeId: number): Promise<ForgeToken> {
  const text = secretKey === undefined ? null : await secrets.read(db, secretKey, forgeSecret.nameOf(String(forgeId)));
  if (text === null) throw new AppError("refused", "There is no token for this forge.", { hint: `Give one under Settings, Sources, or: npm run -s byline -- secrets set forge:${String(forgeId)} < token.txt` });
  return parseToken(text);
}

/** A forge with a token in hand: asked at its own address only, by the rules of addresses. */
export function openForge({ clock, sources, forgeSecondMs = usualSecondMs }: Omit<ForgeWorld, "db" | "secretKey">, { kind, apiUrl, chosen }: AskedForge, token: ForgeToken): ForgeSource & { readonly gitToken: () => Promise<string> } {
  const send = forgeFetch(apiUrl, sources ?? "any");
  if (kind === "github") return openGitHub({ apiUrl, token, owner: chosen[0]?.split("/")[0] ?? null, send, clock, secondMs: forgeSecondMs });
  if (token.kind === "app") throw new AppError("bad-input", "GitLab has no apps of this kind.", { hint: "Give a group or personal access token with the scope read_api." });
  const gitLab = new GitLabSource({ apiUrl, token: token.token, fetch: send, now: clock, wait: async (ms) => { await sleep((ms * forgeSecondMs) / usualSecondMs); } });
  return Object.assign(gitLab, { gitToken: () => Promise.resolve(token.token) });
}
