import { may } from "@/lib/core/access/may";
import { type DatedRelease } from "@/lib/core/chart/prepareShareByWeek";
import { prepareLead } from "@/lib/core/chart/prepareLead";
import { minimumPeople } from "@/lib/core/privacy/minimumPeople";
import { isSigned } from "@/lib/core/report/isSigned";
import type { LeadModel, RailNote } from "@/lib/core/report/page/leadModel";
import { addDays } from "@/lib/core/report/week";
import { address } from "./address";
import { changesLink } from "./changesLink";
import { modelTitle } from "./modelTitle";
import type { ShareContext } from "./shareContext";

/** Releases of models that are named on lines of the period: a marker for each, and for no other. */
function releasesOf({ releases }: ShareContext, modelIds: ReadonlySet<string>): DatedRelease[] {
  return releases.filter(({ id }) => modelIds.has(id)).map(({ id, date }) => ({ label: modelTitle(id).replace(/^Claude /, ""), day: date }));
}

/** For owners; stands until somebody has said how the company marks AI work (DECISIONS 16). */
const policyQuestion: RailNote = {
  kicker: "One question", text: [
    { text: "How does your company mark AI work? Until that is answered, every line without a mark stays unknown. " }, { text: "Answer it in Settings", href: "/settings" },
  ],
};

/** In works-council mode: how many weeks of the page are in none of its numbers. */
function hiddenWeeks({ report: { withheld = [] } }: ShareContext): RailNote[] {
  if (withheld.length === 0) return [];
  const weeks = withheld.length === 1 ? "1 week of this period is" : `${String(withheld.length)} weeks of this period are`;
  return [{ kicker: "Hidden weeks", text: [{ text: `${weeks} in no number here, to protect groups under ${String(minimumPeople)} people. ` }, { text: "Privacy", href: "/settings/privacy" }] }];
}

/** The lead of a page. `scope` is `all repositories` or a name. */
export function leadOf(share: ShareContext, modelIds: ReadonlySet<string>, scope: string): LeadModel | null {
  const { context, filter, nowFilter, report } = share;
  const lead = prepareLead(report, {
    signed: filter.view === "policy" && isSigned(context, filter.repositories),
    releases: releasesOf(share, modelIds),
    rowsHref: (monday) => changesLink(context, { ...filter, range: { kind: "days", from: monday, to: addDays(monday, 6) } }),
    coverageHref: context.restricted ? null : address.withFilter("/evidence/coverage", { ...filter, teams: [] }),
    windowHref: changesLink(context, nowFilter ?? filter),
    csv: address.csv("aiShareByWeek", filter),
    scope,
  });
  const canAnswer = may(context.reader.scope.role, "changeSettings");
  if (lead === null) return null;
  const asks = canAnswer && context.organisation.policyAnsweredAt === null;
  return { ...lead, notes: [...lead.notes, ...hiddenWeeks(share), ...(asks ? [policyQuestion] : [])] };
}
