import { roundEdges } from "@/lib/core/chart/roundEdges";
import type { DigestRow, DigestStory, DigestTable } from "@/lib/core/digest/digestModel";
import { ratio } from "@/lib/core/measures/share";
import { headlineMoved } from "@/lib/core/report/headlineMoved";
import { type AiShareByRepositoryRow, aiShareByRepository } from "@/lib/store/reports/aiShareByRepository";
import { listRepositories } from "@/lib/store/repository/repositoryState";
import type { DigestWorld } from "../digestWorld";

const most = 10;
const percentOf = ({ aiLines, counted }: Pick<AiShareByRepositoryRow, "aiLines" | "counted">) => (ratio(aiLines, counted) ?? 0) * 100;

export interface DigestRepositories {
  /** Null where there is only one. */
  readonly table: DigestTable | null;
  /** What moved the share; null where nothing much did. */
  readonly story: DigestStory | null;
}

const linkOf = (world: DigestWorld, label: string) => ({ label, href: world.link("/repositories", world.now) });

function storyOf(now: readonly AiShareByRepositoryRow[], before: readonly AiShareByRepositoryRow[], world: DigestWorld): DigestStory | null {
  const none = { aiLines: 0, counted: 0 };
  const keys = [...new Map([...before, ...now].map((row) => [row.repository, row.name]))];
  const at = (rows: readonly AiShareByRepositoryRow[], key: string) => { const { aiLines, counted } = rows.find(({ repository }) => repository === key) ?? none; return { ai: aiLines, counted }; };
  const moved = headlineMoved(keys.map(([key, name]) => ({ name, now: at(now, key), before: at(before, key) })));
  if (moved === null) return null;
  return { kicker: "What moved it", headline: moved.headline, text: `A repository moves the whole by having more of its lines named as AI's, or by being a larger part of it. ${moved.next}`, links: [linkOf(world, "See the repositories")] };
}

function rowOf(row: AiShareByRepositoryRow, was: AiShareByRepositoryRow | undefined, world: DigestWorld): DigestRow {
  const isComparable = was !== undefined && was.counted > 0 && !row.partial && !was.partial && row.repository !== "";
  return {
    name: row.name, edges: roundEdges(row), points: isComparable ? percentOf(row) - percentOf(was) : null,
    href: row.repository === "" ? null : world.link(`/repositories/${encodeURIComponent(row.repository)}`, { ...world.now, repositories: [], agents: [] }),
  };
}

/** Repositories of the window with their change, largest first, and the one that moved the whole most; as their page has them, which knows no agents and shows no figure of one that is read in part. */
export async function digestRepositories(world: DigestWorld): Promise<DigestRepositories> {
  const { db, scope, dueAt, now, before } = world;
  if (world.filter.agents.length > 0) return { table: null, story: null };
  const [{ rows }, { rows: earlier }, repositories] = await Promise.all([aiShareByRepository(db, scope, now, dueAt), aiShareByRepository(db, scope, before, dueAt), listRepositories(db, scope)]);
  if (rows.length < 2) return { table: null, story: null };
  const ready = new Set(["", ...repositories.filter(({ state }) => state === "ready").map(({ slug }) => slug)]);
  const counted = rows.filter((row) => row.counted > 0 && ready.has(row.repository));
  return {
    story: storyOf(rows, earlier, world),
    table: {
      kicker: "The repositories", unit: "Repository", more: Math.max(0, counted.length - most), note: null, link: linkOf(world, "See all repositories, and the change"),
      rows: counted.slice(0, most).map((row) => rowOf(row, earlier.find(({ repository }) => repository === row.repository), world)),
    },
  };
}
