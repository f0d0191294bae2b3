import { z } from "zod";
import type { Bulk } from "../bulk";
import { liveState } from "./liveState";

const rowSchema = z.object({ changeCount: z.number(), nextBirth: z.number(), version: z.number(), ignored: z.instanceof(Buffer), memory: z.instanceof(Buffer) });

/** What the ledger of lines knows besides the live files. */
export interface LinesState {
  /** Changes that it holds. */
  readonly changeCount: number;
  readonly nextBirth: number;
  readonly version: number;
  /** Full object ids of the ignored commits it was made with, sorted. */
  readonly ignored: readonly string[];
  /** The latest dead, deflated. */
  readonly memory: Uint8Array;
}

/** The state at the cursor, or null where the ledger was never made. `idLength` is that of the repository's object ids, in hex. */
export async function readLinesState(bulk: Bulk, repositoryId: number, idLength: number): Promise<LinesState | null> {
  const [row] = await bulk.query(rowSchema, `SELECT "changeCount", "nextBirth", "version", "ignored", "memory" FROM "LedgerMemory" WHERE "repositoryId" = $1 AND "checkpoint" = $2`, [repositoryId, liveState]);
  if (row === undefined) return null;
  const ids = row.ignored.toString("hex");
  return { ...row, ignored: Array.from({ length: ids.length / idLength }, (_, at) => ids.slice(at * idLength, (at + 1) * idLength)) };
}
