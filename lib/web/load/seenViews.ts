import { viewDemands } from "@/lib/core/view/viewDemands";
import type { LoadContext } from "./loadContext";
import { teamChoices } from "./teamChoices";

interface View {
  readonly userId: string;
  readonly page: string;
  readonly query: string;
}

/** One's own views, and those of others that name nothing that is hidden from the reader: one about what they may not see does not exist for them. */
export async function seenViews<Kept extends View>(context: LoadContext, views: readonly Kept[]): Promise<Kept[]> {
  const { reader, repositories, restricted } = context;
  const asked = views.map((view) => ({ view, isOwn: view.userId === reader.user.id, ...viewDemands(view) }));
  const offered = new Set(asked.some(({ isOwn, teams }) => !isOwn && teams.length > 0) ? (await teamChoices(context)).map(({ slug }) => slug) : []);
  const hasFigures = new Set(repositories.map(({ slug }) => slug));
  const hasDetails = new Set(restricted ? [] : repositories.filter((repository) => repository.hasDetails).map(({ slug }) => slug));
  const seesDetails = (slugs: readonly string[] | "all") => (slugs === "all" ? !restricted && reader.scope.details === "all" : slugs.every((slug) => hasDetails.has(slug)));
  return asked.filter(({ isOwn, figures, details, teams }) => isOwn || (figures.every((slug) => hasFigures.has(slug)) && seesDetails(details) && teams.every((slug) => offered.has(slug)))).map(({ view }) => view);
}
