import { z } from "zod";
import { ownersOfHalf } from "@/lib/core/measures/ownersOfHalf";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";

export type OwnershipConcentrationRow = Readonly<{ counted: number; authorsOfHalf: number; authors: number }>;

async function askOwnershipConcentration(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<OwnershipConcentrationRow>> {
  const { visible } = await ask(db, scope, filter, now);
  const found = await readRows(db, z.object({ lines: z.number() }), Prisma.sql`
    SELECT sum("lines")::float8 AS lines FROM "FileLines" WHERE ${visible} AND "verdict" NOT IN ('bot', 'leftOut') GROUP BY "personId"`);
  const counted = found.reduce((sum, { lines }) => sum + lines, 0);
  const { half, all } = ownersOfHalf(found.map(({ lines }) => lines));
  return {
    id: "ownershipConcentration", title: "Concentration of ownership", rows: [{ counted, authorsOfHalf: half, authors: all }], n: counted, coverage: null, totalRows: 1, notes: [],
    columns: [
      { id: "counted", title: "Counted lines that stand", unit: "lines", metric: "survivingLines" }, { id: "authorsOfHalf", title: "Authors of half of them", unit: "authors", metric: "authorsOfHalf" },
      { id: "authors", title: "Authors", unit: "authors", metric: "authors" },
    ],
  };
}

const keep = keptAnswers.keeper<Report<OwnershipConcentrationRow>>();

/** How few authors wrote half of the code that stands. Numbers only: no author leaves this question. */
export async function ownershipConcentration(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<OwnershipConcentrationRow>> {
  return await keep(db, scope, filter, now, () => askOwnershipConcentration(db, scope, filter, now));
}
