import { z } from "zod";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk } from "../bulk";
import { judgementCells } from "./judgementCells";
import { countMoved, fewExamples, type Moved, type MovedExample, type MovedOrigin } from "./movedVerdict";
import { readStanding } from "./readStanding";

/** An origin (a commit, or a writer of its record) and how it is judged from now on. */
export interface NewVerdict {
  readonly ordinal: number;
  readonly writer?: number;
  readonly judgement: Judgement;
}

const shaSchema = z.object({ ordinal: z.number(), sha: z.string() });

type MovedAgents = MovedOrigin & Pick<MovedExample, "agentBefore" | "agentAfter">;
const isOther = ({ before, after, agentBefore, agentAfter }: MovedAgents): boolean => before !== after || agentBefore !== agentAfter;

async function examplesOf(bulk: Bulk, repositoryId: number, moved: readonly MovedAgents[]): Promise<MovedExample[]> {
  const told = fewExamples(moved.filter(isOther).reverse());
  const rows = await bulk.query(shaSchema, `SELECT "ordinal", encode("sha", 'hex') AS sha FROM "Commit" WHERE "repositoryId" = $1 AND "ordinal" = ANY($2::int[])`, [repositoryId, told.map(({ ordinal }) => ordinal)]);
  const shas = new Map(rows.map(({ ordinal, sha }) => [ordinal, sha]));
  return told.map(({ ordinal, before, after, agentBefore, agentAfter }) => ({ sha: shas.get(ordinal) ?? "", before, after, agentBefore, agentAfter }));
}

/**
 * What moves where these verdicts take the place of those that stand; asked before they do. `origins` in landing order. Every commit counts, also where only its evidence moves; of
 * writers those that are judged otherwise.
 */
export async function movedBy(bulk: Bulk, repositoryId: number, origins: readonly NewVerdict[]): Promise<Moved> {
  const standing = await readStanding(bulk, repositoryId, origins.map(({ ordinal, writer }) => writer ?? ordinal));
  const moved = origins.flatMap(({ ordinal, writer, judgement }): MovedAgents[] => {
    const [after, , agent] = judgementCells(judgement);
    // Lines that were taken apart just now were judged as their commit.
    const before = standing.get(writer ?? ordinal) ?? standing.get(ordinal);
    const each = { ordinal, ...(writer === undefined ? {} : { writer }), before: before?.verdict ?? "", after: String(after), agentBefore: before?.agent ?? null, agentAfter: typeof agent === "string" ? agent : null };
    return writer === undefined || isOther(each) ? [each] : [];
  });
  return { verdicts: await countMoved(bulk, repositoryId, moved), examples: await examplesOf(bulk, repositoryId, moved) };
}
