import "server-only";
import type { PublicFigureModel } from "@/lib/core/publicFigure/publicFigureModel";
import { filterSchema } from "@/lib/core/report/filter";
import { headlineText } from "@/lib/core/report/headlineText";
import { leadOf } from "./leadOf";
import type { LoadContext } from "./loadContext";
import { shareContext } from "./shareContext";

/** What is shown outside of a repository, or of all ('') that the reader may see: the lead of its page. Null where the repository is not there. */
export async function publicFigureOf(context: LoadContext, slug: string): Promise<PublicFigureModel | null> {
  const repository = context.repositories.find((each) => each.slug === slug);
  if (slug !== "" && repository === undefined) return null;
  const about = repository?.name ?? (context.organisation.name === "" ? "all repositories" : context.organisation.name);
  const share = await shareContext(context, filterSchema.parse({ repositories: slug === "" ? [] : [slug] }));
  const lead = leadOf(share, new Set(), about);
  if (lead === null) return { about, headline: `Nothing is counted yet of ${about}`, edges: null, isRange: false, basis: "", weeks: [] };
  return { about, headline: headlineText(lead.headline), edges: lead.edges, isRange: lead.isRange, basis: `${lead.linesLine} ${lead.changesLine}`, weeks: lead.chart.weeks };
}
