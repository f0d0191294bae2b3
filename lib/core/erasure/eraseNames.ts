import type { Erased, ErasedPerson } from "./erased";
import { tombstone } from "./tombstone";

const word = /[\p{L}\p{N}]+/gu;
/** A name has no more words, and is no longer. */
const [mostWords, longest] = [6, 120];

interface Hit {
  readonly end: number;
  readonly person: ErasedPerson;
}

/** The longest known name that begins at a word. */
function findName(text: string, words: readonly RegExpExecArray[], from: number, erased: Erased): Hit | null {
  const start = words[from]?.index ?? 0;
  for (let last = Math.min(from + mostWords, words.length) - 1; last > from; last -= 1) {
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    if (end - start > longest) continue;
    // Names end in a full stop or a bracket now and then.
    for (const extra of [2, 1, 0]) {
      const person = erased.name(text.slice(start, end + extra));
      if (person !== null) return { end: end + text.slice(end, end + extra).trimEnd().length, person };
    }
  }
  return null;
}

/** A text without known names of several words, wherever they stand. Time linear in the length. */
export function eraseNames(text: string, erased: Erased): string {
  const words = [...text.matchAll(word)];
  let written = "";
  let at = 0;
  for (const [index, found] of words.entries()) {
    if (found.index < at || found[0].length > longest || !erased.startsName(found[0])) continue;
    const hit = findName(text, words, index, erased);
    if (hit === null) continue;
    written += text.slice(at, found.index) + tombstone.name(hit.person);
    at = hit.end;
  }
  return written + text.slice(at);
}
