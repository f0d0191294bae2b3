import type { Clock } from "@/lib/clock";
import type { IngestProgress } from "@/lib/flows/ingest/ingestSettings";
import { printProgress } from "./printProgress";

export interface IngestPrinter {
  readonly tell: (progress: IngestProgress) => void;
  done(): void;
}

/** Shows readings on a terminal: a bar for the one that spoke last, and a line when a repository begins to be judged or is done. */
export function ingestPrinter(stream: NodeJS.WriteStream, clock: Clock): IngestPrinter {
  const printer = printProgress(stream, clock);
  const phases = new Map<number, IngestProgress["phase"]>();
  return {
    tell(progress) {
      const { repositoryId, name, phase, commitsDone, commitsTotal, linesDone } = progress;
      const isNew = phases.get(repositoryId) !== phase;
      phases.set(repositoryId, phase);
      if (isNew) printer.done();
      if (phase === "clone") printer.fetching(`${name}: receiving`, commitsDone);
      else if (phase === "walk" && commitsTotal > 0) printer.counting({ commits: commitsDone, allCommits: commitsTotal, lines: linesDone });
      else if (phase === "list" && isNew) stream.write(`${name}: listing commits …\n`);
      else if (phase === "judge" && isNew) stream.write(`${name}: ${new Intl.NumberFormat("en").format(commitsDone)} new commits read, adding up …\n`);
      else if (phase === "done") stream.write(`${name}: done.\n`);
    },
    done: () => printer.done(),
  };
}
