const shortest = 4;
const longestCharacters = 1_000;

/**
 * Whether a line counts as effective (METRICS §0): more than 3 characters after trimming and collapsing blanks, not only brackets or
 * punctuation, at most 1,000 characters long. `bytes[start..end)` is the line without its line feed; characters are code points of UTF-8,
 * and everything outside ASCII is taken for a letter.
 */
export function isEffectiveLine(bytes: Uint8Array, start: number, end: number): boolean {
  let characters = 0;
  let word = false;
  let blank = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte <= 0x20 || byte === 0x7f) {
      blank = characters > 0;
      continue;
    }
    if ((byte & 0xc0) === 0x80) continue;
    characters += blank ? 2 : 1;
    blank = false;
    word ||= isWord(byte);
    if (word && characters >= shortest) return end - start <= longestCharacters || !isTooLong(bytes, start, end);
  }
  return false;
}

function isWord(byte: number): boolean {
  return byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function isTooLong(bytes: Uint8Array, start: number, end: number): boolean {
  let characters = 0;
  for (let at = start; at < end && characters <= longestCharacters; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) characters++;
  return characters > longestCharacters;
}
