import { formatNumberWord } from "./formatNumberWord";
import type { Headline } from "./headline";

export interface ReadingCounts {
  readonly repositories: number;
  readonly complete: number;
  readonly failed: number;
  readonly running: number;
}

function allRead(count: number): string {
  if (count === 1) return "The repository is read";
  return count === 2 ? "Both repositories are read" : `All ${formatNumberWord(count)} repositories are read`;
}

/** `Two of six repositories are read; the first figures are provisional`. */
export function headlineReading(counts: ReadingCounts): Headline {
  const { repositories, complete, failed, running } = counts;
  if (repositories === 0) return [{ text: "Nothing has been read yet, so there is nothing to report" }];
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const noun = repositories === 1 ? "repository" : "repositories";
  if (running === 0 && failed > 0) return [{ text: `${capital(formatNumberWord(failed))} of ${formatNumberWord(repositories)} ${noun} could not be read` }];
  if (complete === repositories) return [{ text: allRead(repositories) }];
  if (complete === 0) return [{ text: repositories === 1 ? "The repository is being read" : `${capital(formatNumberWord(repositories))} repositories are being read` }];
  return [{ text: `${capital(formatNumberWord(complete))} of ${formatNumberWord(repositories)} ${noun} ${complete === 1 ? "is" : "are"} read; the first figures are provisional` }];
}
