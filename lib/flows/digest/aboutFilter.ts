import { agentTitle } from "@/lib/core/attribution/agentTitle";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "@/lib/store/client";
import { listRepositories } from "@/lib/store/repository/repositoryState";
import { readRoster } from "@/lib/store/team/readRoster";

const list = (names: readonly string[]) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`);

/** What a filter is about in words, by names that the reader may see: `api and web, effective lines`. Null for everything. */
export async function aboutFilter(db: Database, scope: VisibleScope, filter: Filter): Promise<string | null> {
  const visible = filter.repositories.length === 0 ? [] : await listRepositories(db, scope);
  const names = visible.filter(({ slug }) => filter.repositories.includes(slug)).map(({ name }) => name);
  const teams = filter.teams.length === 0 ? [] : (await readRoster(db)).teams.filter(({ slug }) => filter.teams.includes(slug)).map(({ name }) => name);
  const parts = [
    ...(filter.teams.length === 0 ? [] : [teams.length === 0 ? "no team that is there" : `${teams.length === 1 ? "the team" : "the teams"} ${list(teams)}`]),
    ...(filter.repositories.length === 0 ? [] : [names.length === 0 ? "no repository that you may see" : list(names)]),
    ...(filter.agents.length === 0 ? [] : [`lines by ${list(filter.agents.map(agentTitle))}`]), ...(filter.measure === "effective" ? ["effective lines"] : []), ...(filter.view === "strict" ? ["without the policy for unmarked lines"] : []), ...(filter.bulk ? [] : ["without bulk changes"]),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}
