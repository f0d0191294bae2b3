import type { ForgeCheck } from "@/lib/core/forge/forgeSource";
import { type ForgeToken, forgeTokenSchema } from "@/lib/core/forge/forgeToken";
import { AppError } from "@/lib/errors";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { forges, type StoredForge } from "@/lib/store/forge/forges";
import { addJob } from "@/lib/store/queue/addJob";
import { sealingKey } from "@/lib/store/secret/sealingKey";
import { secrets } from "@/lib/store/secret/secrets";
import { forgeSecret } from "../secret/forgeSecret";
import { checkForge } from "./checkForge";
import type { ForgeWorld } from "./openForge";

/** A forge as a person names it. Of a GitHub Enterprise server, or a GitLab of one's own, `webUrl` is enough. */
export interface NewForge {
  readonly kind: StoredForge["kind"];
  /** '' : the server's name. */
  readonly name: string;
  /** `https://github.com`, `https://github.example.org`, `https://gitlab.com`. */
  readonly webUrl: string;
  readonly chosen: readonly string[];
}

interface By { readonly actor: string; readonly now: Date }

const chosenPattern = /^[\w.-]+(?:\/[\w.-]+)*$/;

/** Where a forge's programs are asked, from the address of its pages. */
export function forgeAddresses(kind: StoredForge["kind"], webUrl: string): Pick<StoredForge, "apiUrl" | "webUrl"> {
  const text = /^https?:\/\//i.test(webUrl.trim()) ? webUrl.trim() : `https://${webUrl.trim()}`;
  if (!URL.canParse(text) || new URL(text).username !== "") throw new AppError("bad-input", "That is no address of a forge.", { hint: "Give that of its pages, for example https://github.com or https://gitlab.example.org." });
  const url = new URL(text);
  const web = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  if (kind === "gitlab") return { webUrl: web, apiUrl: `${web}/api/v4` };
  return url.host === "github.com" || url.host === "api.github.com" ? { webUrl: "https://github.com", apiUrl: "https://api.github.com" } : { webUrl: url.origin, apiUrl: `${url.origin}/api/v3` };
}

const tidied = (chosen: readonly string[]): string[] => [...new Set(chosen.map((name) => name.trim().replace(/^\/+|\/+$/g, "")).filter((name) => name !== ""))];

/** Tries a forge with its token, and keeps both if it answers: the token sealed. What the token does not open is told, and is no reason to refuse. Asks the queue for the first sync. */
export async function connectForge(world: Omit<ForgeWorld, "secretKey">, wanted: NewForge, token: ForgeToken, by: By): Promise<{ readonly id: number; readonly check: ForgeCheck }> {
  const chosen = tidied(wanted.chosen);
  const odd = chosen.find((name) => !chosenPattern.test(name));
  if (odd !== undefined) throw new AppError("bad-input", "One of the names is none of an organisation or repository.", { hint: "Write acme for an organisation or a group, acme/shop for a repository." });
  const parsed = forgeTokenSchema.safeParse(token);
  if (!parsed.success) throw new AppError("bad-input", "That is no token.", { hint: "Give a token, or the id and the private key of a GitHub App." });
  const addresses = forgeAddresses(wanted.kind, wanted.webUrl);
  const forge = { kind: wanted.kind, name: wanted.name.trim() === "" ? new URL(addresses.webUrl).host : wanted.name.trim(), chosen, ...addresses };
  // Before the token goes anywhere: whether it can be kept.
  await sealingKey.find(world.db);
  const check = await checkForge(world, forge, parsed.data);
  const id = await forges.create(world.db, forge);
  await secrets.put(world.db, { name: forgeSecret.nameOf(String(id)), text: JSON.stringify(parsed.data) }, by);
  await saveAuditEvent(world.db, { actor: by.actor, action: "forge.connect", subject: forge.name, detail: { kind: forge.kind, chosen: chosen.join(", ") } }, by.now);
  await addJob(world.db, "sync", { forgeId: id });
  return { id, check };
}

/** Another token for a connection that is there, after it was tried. */
export async function replaceForgeToken(world: Omit<ForgeWorld, "secretKey">, forgeId: number, token: ForgeToken, by: By): Promise<ForgeCheck> {
  const forge = await forges.read(world.db, forgeId);
  const check = await checkForge(world, forge, token);
  await secrets.put(world.db, { name: forgeSecret.nameOf(String(forgeId)), text: JSON.stringify(token) }, by);
  await forges.note(world.db, forgeId, { error: null });
  await addJob(world.db, "sync", { forgeId });
  return check;
}

/** Other organisations and repositories for a connection that is there. What is left out stays stored and is asked no more. */
export async function chooseOnForge(db: ForgeWorld["db"], forgeId: number, chosen: readonly string[], by: By): Promise<void> {
  const forge = await forges.read(db, forgeId);
  const names = tidied(chosen);
  if (!names.every((name) => chosenPattern.test(name))) throw new AppError("bad-input", "One of the names is none of an organisation or repository.", { hint: "Write acme for an organisation or a group, acme/shop for a repository." });
  await forges.choose(db, forgeId, names);
  await saveAuditEvent(db, { actor: by.actor, action: "forge.choose", subject: forge.name, detail: { before: forge.chosen.join(", "), after: names.join(", ") } }, by.now);
  await addJob(db, "sync", { forgeId });
}
