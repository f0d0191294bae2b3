import { z } from "zod";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk, CopyCell } from "../bulk";
import { agentCells, evidenceCells, judgementCells, signatureCells } from "./judgementCells";
import type { JudgedWriter } from "./copyWriterJudgements";

const [unit, record, nothing] = ["\u001f", "\u001e", "\u0001"];
const keySchema = z.object({ ordinal: z.number(), key: z.string() });
const ownSchema = keySchema.extend({ verdict: z.string() });

/** What a commit is judged as: all that its rows hold, in one text. */
export interface StoredJudgement {
  readonly key: string;
  readonly verdict: string;
}

const textOf = (cell: CopyCell | undefined): string => (cell === null || cell === undefined ? nothing : String(cell).replaceAll("\0", "\uFFFD"));
const keyOf = (cells: readonly CopyCell[]): string => cells.map(textOf).join(unit);
const listOf = (rows: readonly (readonly CopyCell[])[]): string => rows.map(keyOf).join(record);

/** The key that a commit's rows will have. `writers`: those of its line record. */
export function judgedKey(judgement: Judgement, writers: readonly JudgedWriter[]): string {
  const placed = [...writers].sort((one, other) => one.place - other.place);
  return [keyOf(judgementCells(judgement)), listOf(evidenceCells(judgement, writers)), listOf(agentCells(judgement, writers)), listOf(signatureCells(judgement)), listOf(placed.map(({ place, judgement: judged }) => [place, ...judgementCells(judged)]))].join(record + record);
}

const columns = (names: readonly string[]): string => names.map((name) => `coalesce(${name}::text, E'\\x01')`).join(` || E'\\x1f' || `);
const judged = ["verdict", "basis", "agent", "model", "modelId", "reason"];
const own = `SELECT "commitOrdinal" AS ordinal, "verdict" AS verdict, ${columns(judged.map((name) => `"${name}"`))} AS key FROM "Judgement" WHERE "repositoryId" = $1 AND "commitOrdinal" BETWEEN $2 AND $3`;
const listed = (table: string, names: readonly string[]): string => `
  SELECT "commitOrdinal" AS ordinal, string_agg(${columns(names.map((name) => `"${name}"`))}, E'\\x1e' ORDER BY "position") AS key FROM "${table}" WHERE "repositoryId" = $1 AND "commitOrdinal" BETWEEN $2 AND $3 GROUP BY 1`;
const written = `
  SELECT w."commitOrdinal" AS ordinal, string_agg(${columns([`w."place"`, ...judged.map((name) => `j."${name}"`)])}, E'\\x1e' ORDER BY w."place") AS key
  FROM "LineWriter" w JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = w."id" WHERE w."repositoryId" = $1 AND w."commitOrdinal" BETWEEN $2 AND $3 GROUP BY 1`;

/** How the commits with ordinals first..last are judged now, by ordinal. */
export async function readJudgedKeys(bulk: Bulk, repositoryId: number, first: number, last: number): Promise<ReadonlyMap<number, StoredJudgement>> {
  const range = [repositoryId, first, last];
  const read = async (sql: string) => new Map((await bulk.query(keySchema, sql, range)).map(({ ordinal, key }) => [ordinal, key]));
  const rows = await bulk.query(ownSchema, own, range);
  const evidence = await read(listed("Evidence", ["position", "rule", "strength", "agent", "model", "quote", "source"]));
  const agents = await read(listed("CommitAgent", ["position", "agent", "model", "modelId"]));
  const signatures = await read(listed("UnknownSignature", ["position", "kind", "signature", "name", "looksLike"]));
  const writers = await read(written);
  return new Map(rows.map(({ ordinal, verdict, key }) => [ordinal, { verdict, key: [key, ...[evidence, agents, signatures, writers].map((list) => list.get(ordinal) ?? "")].join(record + record) }]));
}
