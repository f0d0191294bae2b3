import { teamsBelow } from "@/lib/core/team/teamsBelow";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** Ids of the teams that a member leads, those below included. */
export async function readLedTeams(db: Database, userId: string): Promise<number[]> {
  const [leads, teams] = await Promise.all([
    db.teamLead.findMany({ where: { userId }, select: { teamId: true } }), db.team.findMany({ select: { id: true, parentId: true } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
  return [...teamsBelow(teams, leads.map(({ teamId }) => teamId))];
}
