import type { ForgeSource, ForgeTeamFacts } from "@/lib/core/forge/forgeSource";
import type { Bulk } from "@/lib/store/bulk";
import type { StoredForge } from "@/lib/store/forge/forges";
import { saveAccounts } from "@/lib/store/forge/saveAccounts";
import { reconcileForgeTeams } from "../team/reconcileForgeTeams";
import type { ForgeWorld } from "./openForge";

/** Brings the teams of the chosen organisations, all of them at once: what one of them does not tell is not taken for ended. */
export async function syncTeams({ db, clock }: ForgeWorld, bulk: Bulk, forge: StoredForge, source: ForgeSource): Promise<void> {
  const organisations = forge.chosen.filter((name) => forge.kind === "gitlab" || !name.includes("/"));
  if (organisations.length === 0) return;
  const teams: ForgeTeamFacts[] = [];
  for (const organisation of organisations) teams.push(...(await source.teamsOf(organisation)));
  await bulk.transaction(async () => { await saveAccounts(bulk, { id: forge.id, host: new URL(forge.webUrl).host }, teams.flatMap(({ members }) => members)); });
  await reconcileForgeTeams(db, forge, teams, new Date(clock()));
}
