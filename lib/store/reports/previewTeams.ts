import { fewestPeople } from "@/lib/core/access/fewestPeople";
import { filterSchema } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { memberSpans } from "@/lib/core/team/memberSpans";
import { rosterEffect, type TeamEffect } from "@/lib/core/team/rosterEffect";
import type { Roster } from "@/lib/core/team/team";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { addParts, partsByInitiatorFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";
import { initiatedWithin } from "./whoInitiated";

/** What becomes of one team's figures of the last 52 complete weeks. */
export interface TeamPreview extends TeamEffect {
  /** Counted lines and those by AI; null where the difference would be a person's own numbers, which this reader is not told. */
  readonly before: { readonly counted: number; readonly ai: number } | null;
  readonly after: { readonly counted: number; readonly ai: number } | null;
}

async function sumsOf(db: Database, scope: VisibleScope, roster: Roster, teamId: number, now: Date): Promise<TeamPreview["before"]> {
  const { filter, where } = await ask(db, scope, filterSchema.parse({}), now);
  const [found] = await readRows(db, partsSchema, Prisma.sql`SELECT ${sumOfParts} FROM ${partsByInitiatorFrom(filter, Prisma.sql`${where} AND ${initiatedWithin(memberSpans(roster, [teamId]).spans)}`)}`);
  const parts = found ?? addParts([]);
  return { counted: parts.added - parts.leftOut - parts.bot, ai: parts.proven + parts.declared };
}

/** Which teams, days and figures a change of the roster touches. Numbers go to who may see people's own ones: the difference of two sums is somebody's. */
export async function previewTeams(db: Database, scope: VisibleScope, before: Roster, after: Roster, now: Date): Promise<TeamPreview[]> {
  const told: TeamPreview[] = [];
  for (const effect of rosterEffect(before, after)) {
    const isOpen = scope.mode === "open" && fewestPeople(scope, [effect.teamId]) === 1;
    told.push({ ...effect, before: isOpen ? await sumsOf(db, scope, before, effect.teamId, now) : null, after: isOpen ? await sumsOf(db, scope, after, effect.teamId, now) : null });
  }
  return told;
}
