import type { LineParts } from "@/lib/core/measures/share";
import type { RejudgedCause } from "@/lib/core/attribution/rejudged/rejudgedCause";
import type { Database } from "../client";
import type { Moved } from "../ledger/movedVerdict";
import { storeError } from "../storeError";

/** One time that the stored commits of a repository were judged again. */
export interface Rejudgement {
  readonly repositoryId: number;
  readonly cause: RejudgedCause;
  /** Names of what it was judged with. */
  readonly before: string;
  readonly after: string;
  readonly moved: Moved;
  /** Of everything stored of the repository, before and after. */
  readonly parts: readonly [LineParts, LineParts];
}

const countedOf = ({ added, leftOut, bot }: LineParts): number => added - leftOut - bot;

/** Keeps what moved, for the page that says what changed. */
export async function saveRejudgement(db: Database, { repositoryId, cause, before, after, moved, parts: [was, is] }: Rejudgement, at: Date): Promise<void> {
  try {
    await db.$transaction(async (tx) => {
      const { id } = await tx.rejudgement.create({ data: {
        repositoryId, at, cause, before, after, countedBefore: countedOf(was), provenBefore: was.proven, declaredBefore: was.declared, unknownBefore: was.unknown,
        countedAfter: countedOf(is), provenAfter: is.proven, declaredAfter: is.declared, unknownAfter: is.unknown,
      } });
      await tx.rejudgedVerdict.createMany({ data: moved.verdicts.map((each) => ({ repositoryId, rejudgementId: id, before: each.before, after: each.after, commits: each.commits, lines: each.lines })) });
      await tx.rejudgedExample.createMany({ data: moved.examples.map(({ sha, ...each }, position) => ({ ...each, repositoryId, rejudgementId: id, position, sha: Buffer.from(sha, "hex") })) });
    });
  } catch (failure) {
    throw storeError(failure);
  }
}
