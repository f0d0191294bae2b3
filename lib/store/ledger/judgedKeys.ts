import { z } from "zod";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk, CopyCell } from "../bulk";
import { agentCells, conflictCells, evidenceCells, judgementCells, signatureCells } from "./judgementCells";
import type { JudgedWriter } from "./copyWriterJudgements";

const [unit, record, nothing] = ["\u001f", "\u001e", "\u0001"];
const keySchema = z.object({ ordinal: z.number(), key: z.string() });

const textOf = (cell: CopyCell | undefined): string => (cell === null || cell === undefined ? nothing : String(cell).replaceAll("\0", "\uFFFD"));
const keyOf = (cells: readonly CopyCell[]): string => cells.map(textOf).join(unit);
const listOf = (rows: readonly (readonly CopyCell[])[]): string => rows.map(keyOf).join(record);

const conflictOrder = ([kind, , other]: readonly CopyCell[]): string => `${textOf(kind)} ${textOf(other)}`;

/** The key that a commit's rows will have. `writers`: those of its line record. */
export function judgedKey(judgement: Judgement, writers: readonly JudgedWriter[]): string {
  const placed = [...writers].sort((one, other) => one.place - other.place);
  const conflicts = [...conflictCells(judgement, -1), ...placed.flatMap((each) => conflictCells(each.judgement, each.place))].sort(([place, ...one], [otherPlace, ...other]) => Number(place) - Number(otherPlace) || (conflictOrder(one) < conflictOrder(other) ? -1 : 1));
  return [keyOf(judgementCells(judgement)), listOf(evidenceCells(judgement, writers)), listOf(agentCells(judgement, writers)), listOf(signatureCells(judgement)), listOf(conflicts), listOf(placed.map(({ place, judgement: judged }) => [place, ...judgementCells(judged)]))].join(record + record);
}

const columns = (names: readonly string[]): string => names.map((name) => `coalesce(${name}::text, E'\\x01')`).join(` || E'\\x1f' || `);
const judged = ["verdict", "basis", "agent", "model", "modelId", "reason"];
const own = `SELECT "commitOrdinal" AS ordinal, ${columns(judged.map((name) => `"${name}"`))} AS key FROM "Judgement" WHERE "repositoryId" = $1 AND "commitOrdinal" BETWEEN $2 AND $3`;
const listed = (table: string, names: readonly string[]): string => `
  SELECT "commitOrdinal" AS ordinal, string_agg(${columns(names.map((name) => `"${name}"`))}, E'\\x1e' ORDER BY "position") AS key FROM "${table}" WHERE "repositoryId" = $1 AND "commitOrdinal" BETWEEN $2 AND $3 GROUP BY 1`;
const written = `
  SELECT w."commitOrdinal" AS ordinal, string_agg(${columns([`w."place"`, ...judged.map((name) => `j."${name}"`)])}, E'\\x1e' ORDER BY w."place") AS key
  FROM "LineWriter" w JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = w."id" WHERE w."repositoryId" = $1 AND w."commitOrdinal" BETWEEN $2 AND $3 GROUP BY 1`;

const contradicted = `
  SELECT "commitOrdinal" AS ordinal, string_agg(${columns(["place", "kind", "one", "other"].map((name) => `"${name}"`))}, E'\\x1e' ORDER BY "place", "kind" COLLATE "C", "other" COLLATE "C") AS key
  FROM "EvidenceConflict" WHERE "repositoryId" = $1 AND "commitOrdinal" BETWEEN $2 AND $3 GROUP BY 1`;

/** How the commits with ordinals first..last are judged now, by ordinal: all that their rows hold, in one text. */
export async function readJudgedKeys(bulk: Bulk, repositoryId: number, first: number, last: number): Promise<ReadonlyMap<number, string>> {
  const range = [repositoryId, first, last];
  const read = async (sql: string) => new Map((await bulk.query(keySchema, sql, range)).map(({ ordinal, key }) => [ordinal, key]));
  const rows = await bulk.query(keySchema, own, range);
  const evidence = await read(listed("Evidence", ["position", "rule", "strength", "agent", "model", "quote", "source"]));
  const agents = await read(listed("CommitAgent", ["position", "agent", "model", "modelId"]));
  const signatures = await read(listed("UnknownSignature", ["position", "kind", "signature", "name", "looksLike"]));
  const conflicts = await read(contradicted);
  const writers = await read(written);
  return new Map(rows.map(({ ordinal, key }) => [ordinal, [key, ...[evidence, agents, signatures, conflicts, writers].map((list) => list.get(ordinal) ?? "")].join(record + record)]));
}
