import { type Days, daysOfRange } from "@/lib/core/report/daysOfRange";
import type { Filter } from "@/lib/core/report/filter";
import { AppError } from "@/lib/errors";
import { addDays, weekOf } from "@/lib/core/report/week";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { type Organisation, readOrganisation } from "../organisation/organisation";
import { restricted } from "@/lib/core/privacy/restricted";
import { askRestricted } from "./restricted/askRestricted";
import type { ToldTable } from "./restricted/toldCells";
import type { Sight } from "./visibleIds";
import { visibleRepositories } from "./visibleRepositories";
import { isByPeople, whoInitiated } from "./whoInitiated";

/** What every question works out first: the days it is about and which rows the reader may see. */
export interface Question {
  /** The filter as it is answered: in works-council mode less than was asked. */
  readonly filter: Filter;
  readonly days: Days;
  readonly organisation: Organisation;
  /** Condition on "repositoryId": scope first, then the filter's repositories. */
  readonly visible: Prisma.Sql;
  /** `visible`, the days, the teams or the person, and bulk changes where the filter leaves them out. For tables with repositoryId, day and bulk, and with initiatorId where people are asked for. */
  readonly where: Prisma.Sql;
  /** Condition on rows that are told as one sum only, besides those of `where`; null where there are none (works-council mode). */
  readonly rest: Prisma.Sql | null;
  /** Mondays of which nothing may be told (works-council mode). */
  readonly withheld: readonly string[];
  /** Whether some of a language or an agent is told in `rest` (works-council mode). */
  readonly isPartial: (value: string) => boolean;
  readonly notes: readonly string[];
}

interface AskOptions {
  /** A range of weeks goes on to the end of the running week. */
  readonly running?: boolean;
  /** The table that works-council mode tells this question's rows in. Without it the question is closed in that mode. */
  readonly told?: ToldTable;
  /** Its tables say who initiated, so that it can be asked of a team or a person. Without it such a filter is refused. */
  readonly byPeople?: boolean;
  /** `details`: it is about repositories whose details the reader may see. */
  readonly sight?: Sight;
}

function notesOf(filter: Filter, organisation: Organisation): string[] {
  return [
    ...(filter.measure === "effective" ? ["Counted in effective lines: more than three characters, not only brackets, at most 1,000 characters."] : []),
    ...(filter.bulk ? [] : ["Without changes that add more than 10,000 counted lines."]),
    ...(filter.agents.length > 0 ? [`Only ${filter.agents.join(", ")}; AI lines of other agents are counted in the denominator and stand apart.`] : []),
    ...(filter.view === "strict" && organisation.policy !== "strict" ? ["Lines that are human by policy are shown as unknown."] : []),
    ...(filter.view === "policy" && organisation.policy !== "strict" ? [`Unmarked lines are judged by the policy "${organisation.policy}".`] : []),
    `Days and weeks are those of ${organisation.timeZone}.`,
  ];
}

async function askInCouncil(db: Database, scope: VisibleScope, filter: Filter, now: Date, organisation: Organisation, told: ToldTable | undefined): Promise<Question> {
  if (told === undefined) throw restricted.closed();
  const { notes, where, ...answered } = await askRestricted(db, scope, filter, now, organisation.timeZone, told);
  const visible = visibleRepositories(scope, answered.filter);
  return { ...answered, organisation, visible, where: Prisma.sql`${visible} AND ${where}`, notes: [...notes, ...notesOf(answered.filter, organisation)] };
}

/** Prepares a question. In works-council mode every question is closed (`restricted`) but those that say in which table they are told. */
export async function ask(db: Database, scope: VisibleScope, filter: Filter, now: Date, { running = false, told, byPeople = false, sight = "figures" }: AskOptions = {}): Promise<Question> {
  const organisation = await readOrganisation(db);
  if (scope.mode === "worksCouncil" && isByPeople(filter)) throw restricted.byPeople();
  if (isByPeople(filter) && !byPeople) throw new AppError("bad-input", "This is not told by team.", { hint: "Leave the team out." });
  if (scope.mode === "worksCouncil") return await askInCouncil(db, scope, filter, now, organisation, told);
  const plain = daysOfRange(filter.range, now, organisation.timeZone);
  const days = running && filter.range.kind === "weeks" ? { ...plain, to: addDays(weekOf(plain.today), 6) } : plain;
  const visible = visibleRepositories(scope, filter, sight);
  const bulk = filter.bulk ? Prisma.empty : Prisma.sql`AND NOT "bulk"`;
  const who = await whoInitiated(db, scope, filter);
  const where = Prisma.sql`${visible} AND "day" BETWEEN ${days.from}::date AND ${days.to}::date ${bulk} ${who === null ? Prisma.empty : Prisma.sql`AND ${who.where}`}`;
  return { filter, days, organisation, visible, where, rest: null, withheld: [], isPartial: () => false, notes: [...(who?.notes ?? []), ...notesOf(filter, organisation)] };
}
