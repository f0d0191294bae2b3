import type { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** What a reading of a repository changes on its row; what is left out stays. `error: null` forgets the last one. */
export interface StateChange {
  readonly state?: "queued" | "reading" | "ready" | "failed";
  readonly defaultBranch?: string;
  readonly webUrl?: string | null;
  /** Rules, policy and zone that the judged tables were made with. */
  readonly judgedWith?: string;
  readonly readAt?: Date;
  readonly error?: AppError | null;
}

/** Writes the state of a repository. */
export async function saveRepositoryState(db: Database, repositoryId: number, change: StateChange): Promise<void> {
  const { error, ...rest } = change;
  const errorColumns = error === undefined ? {} : { errorCode: error?.code ?? null, errorMessage: error?.message ?? null, errorHint: error?.hint ?? null };
  await db.repository.update({ where: { id: repositoryId }, data: { ...rest, ...errorColumns } }).catch((cause: unknown) => { throw storeError(cause); });
}
