import type { Classed } from "@/lib/core/fix/changeClass";
import type { Bulk } from "../bulk";

/** A change and what it is. */
export interface ClassedChange extends Classed {
  readonly ordinal: number;
  readonly severity: string;
  readonly units: readonly string[];
  readonly undoes: number | null;
  readonly state: string;
}

/** Stores what changes are, in place of what stood there. Inside a transaction under the fence. */
export async function saveClasses(bulk: Bulk, repositoryId: number, classed: readonly ClassedChange[]): Promise<void> {
  await bulk.execute(`DELETE FROM "ChangeClass" WHERE "repositoryId" = $1 AND "changeOrdinal" = ANY($2::int[])`, [repositoryId, classed.map(({ ordinal }) => ordinal)]);
  await bulk.copy("ChangeClass", ["repositoryId", "changeOrdinal", "class", "rule", "quote", "isSure", "severity", "units", "undoes", "state"],
    classed.map((each) => [repositoryId, each.ordinal, each.class, each.rule, each.quote, each.isSure, each.severity, each.units, each.undoes, each.state]));
}
