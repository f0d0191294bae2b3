import { z } from "zod";
import type { Bulk } from "../bulk";

/** Commits that were judged otherwise, and the counted lines they brought; `before` and `after` are alike where only agent, model or evidence changed. */
export interface MovedVerdict {
  readonly before: string;
  readonly after: string;
  readonly commits: number;
  readonly lines: number;
}

/** A commit whose verdict or agent moved. */
export interface MovedExample {
  readonly sha: string;
  readonly before: string;
  readonly after: string;
  readonly agentBefore: string | null;
  readonly agentAfter: string | null;
}

/** What moved, and the newest commits of each move. */
export interface Moved {
  readonly verdicts: readonly MovedVerdict[];
  readonly examples: readonly MovedExample[];
}

/** Kept of each pair of verdicts. */
const mostExamples = 5;

const rowSchema = z.object({ before: z.string(), after: z.string(), commits: z.number(), lines: z.number() });

export interface MovedOrigin {
  readonly ordinal: number;
  /** Number of the writer of the commit's record whose lines these are; left out: the commit itself. */
  readonly writer?: number;
  readonly before: string;
  readonly after: string;
}

/** Adds up commits by the verdict before and after, and the lines of writers with them. */
export async function countMoved(bulk: Bulk, repositoryId: number, moved: readonly MovedOrigin[]): Promise<MovedVerdict[]> {
  return await bulk.query(rowSchema, `
    SELECT m.before, m.after, (count(*) FILTER (WHERE m.origin >= 0))::int AS commits, coalesce(sum(f.lines), 0)::float8 AS lines
    FROM unnest($2::int[], $3::int[], $4::text[], $5::text[]) AS m(ordinal, origin, before, after)
    JOIN "Commit" c ON c."repositoryId" = $1 AND c."ordinal" = m.ordinal
    LEFT JOIN LATERAL (
      SELECT sum(f."added") AS lines FROM "FileChange" f JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = f."pathId" AND p."leftOutReason" IS NULL
      WHERE f."repositoryId" = $1 AND f."changeOrdinal" = c."changeOrdinal" AND f."originOrdinal" = m.origin
    ) f ON TRUE
    GROUP BY 1, 2 ORDER BY 1, 2`, [repositoryId, moved.map(({ ordinal }) => ordinal), moved.map(({ ordinal, writer }) => writer ?? ordinal), moved.map(({ before }) => before), moved.map(({ after }) => after)]);
}

/** The newest of each pair of verdicts; `examples` newest first. */
export function fewExamples<Example extends Pick<MovedExample, "before" | "after">>(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  return examples.filter(({ before, after }) => {
    const count = (counts.get(`${before} ${after}`) ?? 0) + 1;
    counts.set(`${before} ${after}`, count);
    return count <= mostExamples;
  });
}

/** Several in one; the later ones are of newer commits. */
export function joinMoved(list: readonly Moved[]): Moved {
  return { verdicts: addMoved(list.map(({ verdicts }) => verdicts)), examples: fewExamples([...list].reverse().flatMap(({ examples }) => examples)) };
}

/** Sums of several lists. */
export function addMoved(lists: readonly (readonly MovedVerdict[])[]): MovedVerdict[] {
  const sums = new Map<string, MovedVerdict>();
  for (const each of lists.flat()) {
    const key = `${each.before} ${each.after}`;
    const known = sums.get(key);
    sums.set(key, known ? { ...each, commits: known.commits + each.commits, lines: known.lines + each.lines } : each);
  }
  return [...sums.values()];
}
