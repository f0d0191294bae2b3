import type { Bulk } from "../bulk";
import type { Ledger, PathFacts } from "./batch";
import { demandFence } from "./demandFence";

/**
 * Notes how many lines the files have at the head whose owners are unknown because contents in their history are missing. They count as left out.
 * `files` holds all of them.
 */
export async function saveHeadLines(bulk: Bulk, ledger: Ledger, files: readonly { readonly path: string; readonly lines: number }[], factsOf: (path: string) => PathFacts): Promise<void> {
  const { repositoryId, pathIds } = ledger;
  const fresh = files.filter(({ path }) => !pathIds.has(path)).map(({ path }, at) => ({ path, id: pathIds.size + at, ...factsOf(path) }));
  await bulk.transaction(async () => {
    await demandFence(bulk, ledger);
    await bulk.copy("FilePath", ["repositoryId", "id", "path", "language", "leftOutReason"], fresh.map(({ id, path, language, leftOutReason }) => [repositoryId, id, path, language, leftOutReason]));
    await bulk.execute(`
      UPDATE "UnreadablePath" u SET "lines" = coalesce(n.lines, 0) FROM "UnreadablePath" p LEFT JOIN unnest($2::text[], $3::int[]) AS n(path, lines) ON n.path = p."path"
      WHERE u."repositoryId" = $1 AND p."repositoryId" = $1 AND p."path" = u."path" AND u."lines" <> coalesce(n.lines, 0)`, [repositoryId, files.map(({ path }) => path), files.map(({ lines }) => lines)]);
  });
  for (const { path, id } of fresh) pathIds.set(path, id);
}
