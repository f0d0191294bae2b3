import type { Bulk } from "../bulk";
import { replaceRows } from "../replaceRows";
import { dayRows, dayStatements } from "./rollupStatements";

/** An incremental run touches fewer, on tables that have been looked at before. */
const fewDays = 30;
/** The columns that joins go by. Lists and bytes would take longer to look at than all of the rest. */
const analyze = `ANALYZE "FileChange" ("repositoryId", "changeOrdinal", "pathId", "originOrdinal"), "FilePath" ("repositoryId", "id", "leftOutReason"), "Judgement" ("repositoryId", "commitOrdinal", "verdict"),
  "Change" ("repositoryId", "ordinal", "commitOrdinal"), "CommitAgent" ("repositoryId", "commitOrdinal"), "Evidence" ("repositoryId", "commitOrdinal", "position"), "ChangeLines" ("repositoryId", "changeOrdinal", "day"), "Commit" ("repositoryId", "ordinal"),
  "ChangeLives" ("repositoryId", "changeOrdinal", "firstBirth"), "FileOwnership" ("repositoryId", "checkpoint", "pathId", "changedAt")`;

/** Makes the tables by day again. `all`: these are all days. `days`: of these days. `people`: tables by person of the days and people of `due_people`, whose days these are. Inside a transaction. */
export async function rebuildDays(bulk: Bulk, repositoryId: number, days: readonly string[], which: "all" | "days" | "people"): Promise<void> {
  if (days.length === 0 && which !== "all") return;
  // Fresh tables have no statistics yet, and a join planned without them takes minutes.
  if (days.length > fewDays) await bulk.execute(analyze);
  for (const { source, ofPeople, ...rows } of dayRows) {
    const some = { where: `t."day" = ANY($2::date[])`, values: [days] };
    if (which !== "people" || ofPeople === undefined) await replaceRows(bulk, repositoryId, { ...rows, source, asked: [repositoryId, days], ...(which === "all" ? {} : { only: some }) });
    else await replaceRows(bulk, repositoryId, { ...rows, source: ofPeople, asked: [repositoryId, days], only: { where: `(t."day", t."initiatorId") IN (SELECT "day", "initiatorId" FROM due_people)`, values: [] } });
  }
  for (const statement of dayStatements) await bulk.execute(statement, [repositoryId, days]);
}
