import { Presets, SingleBar } from "cli-progress";
import type { Clock } from "@/lib/clock";
import type { ScanProgress } from "@/lib/flows/scan/scanRepository";

const betweenLinesMs = 5_000;
const betweenDrawsMs = 100;

/** Says how far the work is: a bar on a terminal, a line every five seconds elsewhere. */
export interface ProgressPrinter {
  counting(progress: ScanProgress): void;
  fetching(stage: string, percent: number): void;
  /** Ends the bar; the next call begins a new one. */
  done(): void;
}

export function printProgress(stream: NodeJS.WriteStream, clock: Clock): ProgressPrinter {
  return stream.isTTY ? barPrinter(stream, clock) : linePrinter(stream, clock);
}

function barPrinter(stream: NodeJS.WriteStream, clock: Clock): ProgressPrinter {
  let bar: SingleBar | null = null;
  let startedAt = 0;
  let drawnAt = 0;
  const draw = (done: number, total: number, words: () => string): void => {
    const now = clock();
    if (now - drawnAt < betweenDrawsMs && done < total) return;
    drawnAt = now;
    if (!bar) {
      startedAt = now;
      bar = new SingleBar({ stream, format: "{bar} {percentage} % · {words}", hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
      bar.start(total, done, { words: "" });
    }
    bar.update(done, { words: words() });
  };
  return {
    counting: (progress) => draw(progress.commits, progress.allCommits, () => countingWords(progress, clock() - startedAt)),
    fetching: (stage, percent) => draw(percent, 100, () => stage),
    done: () => {
      bar?.stop();
      bar = null;
    },
  };
}

function linePrinter(stream: NodeJS.WriteStream, clock: Clock): ProgressPrinter {
  let startedAt = -1;
  let saidAt = 0;
  const say = (words: () => string): void => {
    const now = clock();
    if (startedAt === -1) startedAt = saidAt = now;
    if (now - saidAt < betweenLinesMs) return;
    saidAt = now;
    stream.write(`${words()}\n`);
  };
  return {
    counting: (progress) => say(() => countingWords(progress, clock() - startedAt)),
    fetching: (stage, percent) => say(() => `${stage} ${percent} %`),
    done: () => {
      startedAt = -1;
    },
  };
}

function countingWords({ commits, allCommits, lines }: ScanProgress, elapsedMs: number): string {
  const perSecond = elapsedMs > 0 ? (commits * 1_000) / elapsedMs : 0;
  const left = perSecond > 0 ? Math.ceil((allCommits - commits) / perSecond) : 0;
  const number = new Intl.NumberFormat("en");
  return `${number.format(commits)} of ${number.format(allCommits)} commits · ${number.format(Math.round(perSecond))} a second · ${number.format(lines)} lines · ${left} s left`;
}
