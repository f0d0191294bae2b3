import type { Filter } from "@/lib/core/report/filter";
import { Prisma } from "../generated/client";

/** Writer of a fix: ai, human, mixed or unknown. Under the strict view what is human by policy is unknown. Bots are in no question about fixes. */
export const writerOf = (view: Filter["view"]): Prisma.Sql => (view === "strict" ? Prisma.sql`CASE WHEN "verdict" = 'human' AND "basis" = 'policy' THEN 'unknown' ELSE "verdict" END` : Prisma.sql`"verdict"`);

/** What every reader of these numbers must know. */
export const fixNotes = ["A fix is counted once however many changes solved it, on the day the last of them landed; its writer is that of most of its lines. Bots are left out."];
