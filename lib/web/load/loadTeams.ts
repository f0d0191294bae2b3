import "server-only";
import { forbidden } from "next/navigation";
import { may } from "@/lib/core/access/may";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { headlineRepositories } from "@/lib/core/report/headlineRepositories";
import type { TeamsPageModel } from "@/lib/core/report/page/teamsPageModel";
import { aiShareByOwner } from "@/lib/store/reports/aiShareByOwner";
import { address } from "./address";
import { comparedShare } from "./comparedShare";
import { endOfWeeks } from "./endOfWeeks";
import { filterChoices } from "./filterChoices";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readPageFilter } from "./readPageFilter";
import { readSearch, type Search } from "./readSearch";
import { shareContext, type ShareContext } from "./shareContext";
import { teamTableOf } from "./teamTableOf";

const ownerNames: Readonly<Record<string, string>> = { "": "Nobody", person: "Single people" };

/** Who owns the paths that lines went to. */
async function ownersOf({ context, filter, nowFilter, windowTitle }: ShareContext): Promise<TeamsPageModel["owners"]> {
  const report = await aiShareByOwner(context.db, context.reader.scope, nowFilter ?? filter, context.now);
  const rows = report.rows.filter(({ counted }) => counted > 0).map(({ owner, counted, ...parts }) => ({ owner, name: ownerNames[owner] ?? owner, lines: counted, edges: roundEdges(parts) }));
  const teams = rows.filter(({ owner }) => !(owner in ownerNames)).map(({ name, edges }) => ({ name, percent: edges?.headline ?? null }));
  return {
    figure: {
      id: "owners", kicker: "By who owns the path", aside: windowTitle, headline: teams.length === 0 ? [{ text: rows.length === 0 ? "No repository here has a CODEOWNERS file" : "CODEOWNERS names no team" }] : headlineRepositories(teams, "teams"),
      sub: "AI share of the counted lines that went to paths of each owner, whoever initiated the change.", foot: report.notes.map((text) => ({ text: `${text} ` })), rows: null, csv: address.csv("aiShareByOwner", nowFilter ?? filter),
    },
    rows,
  };
}

/** All teams as a tree, or by who owns the path. Closed in works-council mode, where two cuts of a week can leave one person over. */
export async function loadTeams(search: Search): Promise<TeamsPageModel> {
  const context = await loadContext();
  if (context.restricted) forbidden();
  const params = await readSearch(search);
  const { filter, ignored } = readPageFilter(params, context.repositories, { agents: false, restricted: false });
  const share = await comparedShare(await shareContext(context, filter));
  const isByPath = params.get("by") === "path";
  const href = (to: typeof filter, byPath = isByPath) => address.withFilter("/teams", to, byPath ? { by: "path" } : {});
  return {
    edition: await loadEdition(context),
    filter: filterChoices(filter, {
      href: (to) => href(to), agents: [], hasPolicy: context.hasPolicy, restricted: false, ignored, endsOn: endOfWeeks(share.context.now, context.now, context.organisation.timeZone),
      repositories: context.repositories.map(({ slug, name }) => ({ slug, name, value: null })),
    }),
    views: [{ label: "By who initiated the change", href: href(filter, false), isChosen: !isByPath }, { label: "By who owns the path", href: href(filter, true), isChosen: isByPath }],
    table: isByPath ? null : await teamTableOf(share, { kind: "tree" }), owners: isByPath ? await ownersOf(share) : null, editHref: may(context.reader.scope.role, "manageTeams") ? "/settings/teams" : null,
  };
}
