import { roundEdges } from "@/lib/core/chart/roundEdges";
import type { DigestStory, DigestTable } from "@/lib/core/digest/digestModel";
import { whatMoved } from "@/lib/core/digest/whatMoved";
import { ratio } from "@/lib/core/measures/share";
import { formatPoints } from "@/lib/core/report/formatPoints";
import { type AiShareByRepositoryRow, aiShareByRepository } from "@/lib/store/reports/aiShareByRepository";
import type { DigestWorld } from "../digestWorld";

const most = 10;
const percentOf = ({ aiLines, counted }: Pick<AiShareByRepositoryRow, "aiLines" | "counted">) => (ratio(aiLines, counted) ?? 0) * 100;

export interface DigestRepositories {
  /** Null where there is only one. */
  readonly table: DigestTable | null;
  /** What moved the share; null where nothing much did. */
  readonly story: DigestStory | null;
}

function storyOf(now: readonly AiShareByRepositoryRow[], before: readonly AiShareByRepositoryRow[], world: DigestWorld): DigestStory | null {
  const none = { aiLines: 0, counted: 0 };
  const keys = [...new Map([...before, ...now].map((row) => [row.repository, row.name]))];
  const at = (rows: readonly AiShareByRepositoryRow[], key: string) => { const { aiLines, counted } = rows.find(({ repository }) => repository === key) ?? none; return { ai: aiLines, counted }; };
  const movers = whatMoved(keys.map(([key, name]) => ({ name, now: at(now, key), before: at(before, key) })));
  const [first, second] = movers;
  const total = movers.reduce((sum, { points }) => sum + points, 0);
  if (first === undefined || movers.length < 2 || Math.abs(first.points) < 1) return null;
  const others = second === undefined || Math.abs(second.points) < 1 ? "No other moved it by a point." : `Next is ${second.name}, with ${formatPoints(second.points)}.`;
  return {
    kicker: "What moved it", headline: [{ text: first.name, tone: "strong" }, { text: ` moved the share by ${formatPoints(first.points)} of ${formatPoints(total)} points` }],
    text: `A repository moves the whole by having more of its lines named as AI's, or by being a larger part of it. ${others}`, link: { label: "See the repositories", href: world.link("/repositories", world.now) },
  };
}

/** Repositories of the window with their change, largest first, and the one that moved the whole most. */
export async function digestRepositories(world: DigestWorld): Promise<DigestRepositories> {
  const { db, scope, dueAt, now, before } = world;
  const [{ rows }, { rows: earlier }] = await Promise.all([aiShareByRepository(db, scope, now, dueAt), aiShareByRepository(db, scope, before, dueAt)]);
  if (rows.length < 2) return { table: null, story: null };
  const counted = rows.filter((row) => row.counted > 0);
  return {
    story: storyOf(rows, earlier, world),
    table: {
      kicker: "The repositories", unit: "Repository", more: Math.max(0, counted.length - most), note: null,
      rows: counted.slice(0, most).map((row) => {
        const was = earlier.find(({ repository }) => repository === row.repository);
        return {
          name: row.name, edges: roundEdges(row), points: was === undefined || was.counted === 0 ? null : percentOf(row) - percentOf(was),
          href: row.repository === "" ? null : world.link(`/repositories/${encodeURIComponent(row.repository)}`, { ...now, repositories: [], agents: [] }),
        };
      }),
    },
  };
}
