import "server-only";
import { may } from "@/lib/core/access/may";
import { minimumPeople } from "@/lib/core/privacy/minimumPeople";
import { daysOfRange } from "@/lib/core/report/daysOfRange";
import { filterSchema } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import type { PrivacyModel } from "@/lib/core/report/page/privacyModel";
import { readPrivacy } from "@/lib/store/organisation/privacySettings";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import { previewRestricted, type RestrictedPreview } from "@/lib/store/reports/restricted/previewRestricted";
import { readNotice } from "../action/notice";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

function previewText({ weeks, hiddenWeeks, repositoryWeeks, together, languageWeeks, agentWeeks }: RestrictedPreview): string[] {
  if (weeks === 0) return ["Nothing has landed in the last 52 weeks, so there is nothing to hide yet."];
  const few = `fewer than ${String(minimumPeople)} people wrote`;
  const whole = hiddenWeeks === 0 ? `none has to be hidden: ${few} in none of them` : `${String(hiddenWeeks)} ${hiddenWeeks === 1 ? "is" : "are"} hidden whole, and in no total: ${few} there`;
  return [
    `Of the last ${String(weeks)} complete weeks in which something landed, ${whole}.`,
    ...(repositoryWeeks === 0 ? [] : [
      `Repositories have ${formatCount(repositoryWeeks)} further cells (one repository, one week): ${formatCount(repositoryWeeks - together)} are told apart, ${formatCount(together)} only as one sum of their week.`,
      `Languages are told apart in ${formatCount(languageWeeks)} cells, agents in ${formatCount(agentWeeks)}; the others as one sum of their week.`,
    ]),
  ];
}

async function previewOf({ db, reader, now, organisation }: LoadContext): Promise<readonly string[]> {
  if (!may(reader.scope.role, "changeSettings")) return [];
  const { range } = filterSchema.parse({});
  const { from, to } = daysOfRange(range, await readAsOf(db, reader.scope, { repositories: [] }, now), organisation.timeZone);
  return previewText(await previewRestricted(db, from, to));
}

/** The privacy mode as it stands, what it hides, and what became of the last save. */
export async function loadPrivacy(search: Search): Promise<PrivacyModel> {
  const context = await loadContext();
  const notice = await readNotice(await readSearch(search));
  return {
    edition: await loadEdition(context), isOwner: may(context.reader.scope.role, "changeSettings"), ...(await readPrivacy(context.db)), preview: await previewOf(context),
    ...outcomeOf(notice),
  };
}
