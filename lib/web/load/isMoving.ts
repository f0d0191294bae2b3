import type { RepositoryState } from "@/lib/store/repository/repositoryState";

/** True while a reading of the repository waits or runs. */
export function isMoving({ run }: RepositoryState): boolean {
  return run?.state === "queued" || run?.state === "running";
}
