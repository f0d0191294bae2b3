import "server-only";
import type { RepositoriesPageModel } from "@/lib/core/report/page/repositoriesPageModel";
import { address } from "./address";
import { comparedShare } from "./comparedShare";
import { endOfWeeks } from "./endOfWeeks";
import { filterChoices } from "./filterChoices";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readPageFilter } from "./readPageFilter";
import { readSearch, type Search } from "./readSearch";
import { repositoryTableOf } from "./repositoryTableOf";
import { shareContext } from "./shareContext";
import { readTableSort } from "./tableSort";
import { teamChoices } from "./teamChoices";

/** All repositories, also those without a line in the period. */
export async function loadRepositories(search: Search): Promise<RepositoriesPageModel> {
  const context = await loadContext();
  const params = await readSearch(search);
  const teams = await teamChoices(context);
  const { filter, ignored } = readPageFilter(params, context.repositories, { agents: false, teams, restricted: context.restricted });
  const share = await comparedShare(await shareContext(context, filter));
  return {
    edition: await loadEdition(context),
    filter: filterChoices(filter, {
      href: (to) => address.withFilter("/repositories", to), agents: [], teams, hasPolicy: context.hasPolicy, restricted: context.restricted, ignored,
      endsOn: endOfWeeks(share.context.now, context.now, context.organisation.timeZone),
      repositories: context.repositories.map(({ slug, name }) => ({ slug, name, value: null })),
    }),
    table: await repositoryTableOf(share, readTableSort(params), "/repositories"),
  };
}
