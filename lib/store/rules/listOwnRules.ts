import type { OrganisationRule } from "../generated/client";
import { actorNames } from "../audit/actorNames";
import type { Database } from "../client";
import { storeError } from "../storeError";

export type ListedRule = Omit<OrganisationRule, "madeBy" | "endedBy"> & {
  /** Names of members. */
  readonly madeBy: string;
  readonly endedBy: string | null;
  /** Commits that it was found in. */
  readonly commits: number;
};

const somebody = "somebody who left";

/** Every rule of the organisation, the newest first, ended ones too. */
export async function listOwnRules(db: Database): Promise<readonly ListedRule[]> {
  try {
    const [rows, names, sums] = await Promise.all([
      db.organisationRule.findMany({ orderBy: { id: "desc" } }), actorNames(db),
      db.dayEvidence.groupBy({ by: ["rule"], where: { rule: { startsWith: "own." } }, _sum: { commits: true } }),
    ]);
    const found = new Map(sums.map(({ rule, _sum }) => [rule, _sum.commits ?? 0]));
    return rows.map((row) => ({ ...row, madeBy: names.get(row.madeBy) ?? somebody, endedBy: row.endedBy === null ? null : (names.get(row.endedBy) ?? somebody), commits: found.get(`own.${String(row.id)}`) ?? 0 }));
  } catch (cause) {
    throw storeError(cause);
  }
}
