import { type Days, daysOfRange } from "@/lib/core/report/daysOfRange";
import type { Filter } from "@/lib/core/report/filter";
import { addDays, weekOf } from "@/lib/core/report/week";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { type Organisation, readOrganisation } from "../organisation/organisation";
import { type Sight, visibleIds } from "./visibleIds";

/** What every question works out first: the days it is about and which rows the reader may see. */
export interface Question {
  readonly days: Days;
  readonly organisation: Organisation;
  /** Condition on "repositoryId": scope first, then the filter's repositories. */
  readonly visible: Prisma.Sql;
  /** `visible`, the days, and bulk changes where the filter leaves them out. For tables with repositoryId, day and bulk. */
  readonly where: Prisma.Sql;
  readonly notes: readonly string[];
}

function visibleRepositories(scope: VisibleScope, filter: Pick<Filter, "repositories">, sight: Sight): Prisma.Sql {
  const asked = filter.repositories.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`"slug" = ANY(${filter.repositories}::text[])`;
  return Prisma.sql`"repositoryId" = ANY(ARRAY(SELECT "id" FROM "Repository" WHERE ${visibleIds(scope, sight)} AND ${asked}))`;
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

/** Prepares a question. With `running` a range of weeks goes on to the end of the running week; with `sight` details it is about repositories whose details the reader may see. */
export async function ask(db: Database, scope: VisibleScope, filter: Filter, now: Date, options: { running?: boolean; sight?: Sight } = {}): Promise<Question> {
  const organisation = await readOrganisation(db);
  const plain = daysOfRange(filter.range, now, organisation.timeZone);
  const days = options.running === true && filter.range.kind === "weeks" ? { ...plain, to: addDays(weekOf(plain.today), 6) } : plain;
  const visible = visibleRepositories(scope, filter, options.sight ?? "figures");
  const bulk = filter.bulk ? Prisma.empty : Prisma.sql`AND NOT "bulk"`;
  const where = Prisma.sql`${visible} AND "day" BETWEEN ${days.from}::date AND ${days.to}::date ${bulk}`;
  return { days, organisation, visible, where, notes: notesOf(filter, organisation) };
}
