import { fewestPeople } from "@/lib/core/access/fewestPeople";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { type IdentitySpan, memberSpans } from "@/lib/core/team/memberSpans";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRoster } from "../team/readRoster";

/** Which changes are those of a team or a person, as a condition on "initiatorId" and "day". */
export interface WhoInitiated {
  readonly where: Prisma.Sql;
  readonly notes: readonly string[];
}

const wasThere = (spans: readonly IdentitySpan[]) => Prisma.sql`EXISTS (SELECT FROM unnest(${spans.map(({ identityId }) => identityId)}::int[], ${spans.map(({ from }) => from)}::date[], ${spans.map(({ until }) => until)}::date[]) AS m(id, since, till)
    WHERE m.id = "initiatorId" AND "day" >= m.since AND "day" < m.till)`;

/** Rows of a rollup whose initiator was there on that day. Spans of one identity do not touch. */
export function initiatedWithin(spans: readonly IdentitySpan[]): Prisma.Sql {
  const ids = [...new Set(spans.map(({ identityId }) => identityId))];
  return Prisma.sql`"initiatorId" = ANY(${ids}::int[]) AND ${wasThere(spans)}`;
}

/** All other rows. By itself, so that it is joined and not asked row by row. */
export const initiatedElsewhere = (spans: readonly IdentitySpan[]): Prisma.Sql => Prisma.sql`NOT ${wasThere(spans)}`;

/** Whether a question is about a team or one person. */
export const isByPeople = ({ teams, identities }: Filter): boolean => teams.length > 0 || identities !== undefined;

/**
 * What a filter says of who initiated. Throws `not-found` for a team that is not there, and `restricted` for several at once where that could tell them apart.
 * Days on which a team was too small to be told to this reader are in no row.
 */
export async function whoInitiated(db: Database, scope: VisibleScope, { teams: slugs, identities }: Filter): Promise<WhoInitiated | null> {
  if (identities !== undefined) return { where: Prisma.sql`"initiatorId" = ANY(${[...identities]}::int[])`, notes: ["Only changes that this person initiated: as author, as co-author of an agent’s commit, or as who asked for or merged it."] };
  if (slugs.length === 0) return null;
  const roster = await readRoster(db);
  const asked = roster.teams.filter(({ slug }) => slugs.includes(slug));
  const missing = slugs.find((slug) => !asked.some((team) => team.slug === slug));
  if (missing !== undefined) throw new AppError("not-found", `There is no team “${missing.slice(0, 80)}” here.`, { hint: "The teams page names those that there are." });
  const ids = asked.map(({ id }) => id);
  const fewest = fewestPeople(scope, ids);
  if (fewest > 1 && ids.length > 1) throw new AppError("restricted", "One team at a time: two together, less one of them, can be a single person.", { hint: "Ask for each by itself, or for the team above them." });
  const { spans, isCut } = memberSpans(roster, ids, fewest);
  return {
    where: initiatedWithin(spans),
    notes: [`Only changes whose initiator was in ${asked.map(({ name }) => name).join(" or ")} when they landed.`, ...(isCut ? [`Days on which fewer than ${String(fewest)} people were in the team are in no number.`] : [])],
  };
}
