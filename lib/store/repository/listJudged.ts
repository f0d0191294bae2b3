import type { Database } from "../client";
import { storeError } from "../storeError";
import { type RepositoryPolicy, repositoryPolicyOf } from "./repositoryPolicy";

export interface JudgedRepository {
  readonly id: number;
  readonly judgedWith: string;
  readonly commitCount: number;
  /** Its own; null: the organisation's. */
  readonly policy: RepositoryPolicy | null;
}

/** Repositories that were judged, and with what. Those never judged yet are not among them: their reading does it. */
export async function listJudged(db: Database): Promise<readonly JudgedRepository[]> {
  const select = { id: true, judgedWith: true, commitCount: true, policy: true, policySince: true } as const;
  const rows = await db.repository.findMany({ where: { judgedWith: { not: null } }, select, orderBy: { id: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.flatMap(({ id, judgedWith, commitCount, ...row }) => (judgedWith === null ? [] : [{ id, judgedWith, commitCount, policy: repositoryPolicyOf(row) }]));
}
