import "server-only";
import { notFound } from "next/navigation";
import { systemClock } from "@/lib/clock";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { ForgePageModel, ForgeRepositoryRow } from "@/lib/core/report/page/forgePageModel";
import { readEnv } from "@/lib/env";
import { hookSecret } from "@/lib/flows/forge/hookSecret";
import { listForgeRepositories, type ListedForgeRepository } from "@/lib/store/forge/listForgeRepositories";
import { listForges, type ListedForge } from "@/lib/store/forge/listForges";
import { waitingSyncs } from "@/lib/store/queue/waitingSyncs";
import { readNotice } from "../action/notice";
import { address } from "./address";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";
import { forgeStateOf, heldWords, repositoryStateOf } from "./syncStateOf";

const isOffered = ({ slug, goneAt, isArchived, isFork }: ListedForgeRepository) => slug === null && goneAt === null && !isArchived && !isFork;

function rowOf(row: ListedForgeRepository, timeZone: string): ForgeRepositoryRow {
  const about = [row.isPrivate ? "private" : "", row.isArchived ? "archived" : "", row.isFork ? "a fork" : ""].filter((word) => word !== "").join(", ");
  return {
    externalId: row.externalId, fullName: row.fullName, about: row.kind === "files" ? "" : about, href: row.slug === null ? null : address.repository(row.slug), holds: row.slug === null ? "" : heldWords(row), state: repositoryStateOf(row, timeZone), isOffered: isOffered(row),
  };
}

function offerOf(rows: readonly ListedForgeRepository[]): ForgePageModel["offer"] {
  const left = rows.filter((row) => row.slug === null && row.goneAt === null && !isOffered(row)).length;
  return { count: rows.filter(isOffered).length, passedOver: left === 0 ? "" : `Archived ones and forks (${String(left)}) are passed over; each can be added by itself.` };
}

function factsOf({ apiUrl, createdAt, syncedAt }: ListedForge, timeZone: string): ForgePageModel["facts"] {
  const at = (time: Date) => formatInstant(time.toISOString(), timeZone);
  return [...(apiUrl === "" ? [] : [{ label: "Asked at", value: apiUrl }]), { label: "Connected", value: at(createdAt) }, { label: "Last whole sync", value: syncedAt === null ? "not yet" : at(syncedAt) }];
}

function webhookOf({ id, kind }: ListedForge): ForgePageModel["webhook"] {
  const { secret, origin } = readEnv();
  return kind === "files" || secret === null ? null : { address: `${origin ?? "http://localhost:4600"}/api/webhooks/${kind}/${String(id)}`, secret: hookSecret(secret, id) };
}

/** One connection, for owners. */
export async function loadForge(id: string, search: Search): Promise<ForgePageModel> {
  const context = await loadContext();
  demandRight(context, "manageRepositories");
  const [forge] = /^\d{1,9}$/.test(id) ? await listForges(context.db, Number(id)) : [];
  if (forge === undefined) notFound();
  const { timeZone } = context.organisation;
  const rows = await listForgeRepositories(context.db, { forgeId: forge.id });
  return {
    edition: await loadEdition(context), crumbs: [{ name: "Settings", href: "/settings" }, { name: "Sources", href: "/settings/sources" }, { name: forge.name, href: null }], id: forge.id, name: forge.name, kind: forge.kind, state: forgeStateOf(forge, timeZone, (await waitingSyncs(context.db, new Date(systemClock()))).get(forge.id)),
    trouble: forge.errorMessage === null ? null : { message: forge.errorMessage, hint: forge.errorHint }, facts: factsOf(forge, timeZone), chosen: forge.chosen.join("\n"), repositories: rows.map((row) => rowOf(row, timeZone)), offer: offerOf(rows), webhook: webhookOf(forge),
    ...outcomeOf(await readNotice(await readSearch(search))),
  };
}
