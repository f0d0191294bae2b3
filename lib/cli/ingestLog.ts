import type { IngestProgress } from "@/lib/flows/ingest/ingestSettings";
import { log } from "@/lib/log";
import type { IngestPrinter } from "./ingestPrinter";

/** Readings in a log that programs read: one line where a repository comes into another phase. */
export function ingestLog(): IngestPrinter {
  const phases = new Map<number, IngestProgress["phase"]>();
  return {
    tell({ repositoryId, phase, commitsDone, commitsTotal, linesDone }) {
      if (phases.get(repositoryId) === phase) return;
      phases.set(repositoryId, phase);
      log.event("reading", { repository: repositoryId, phase, commits: commitsDone, allCommits: commitsTotal, lines: linesDone });
    },
    done: () => undefined,
  };
}
