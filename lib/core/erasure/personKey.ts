const tidy = (text: string) => text.normalize("NFC").replace(/[\s\0]+/g, " ").trim().toLowerCase();
const word = /[\p{L}\p{N}]+/gu;

/** How addresses and names are compared: without case, blanks made one. */
export const personKey = {
  address: tidy,
  name: tidy,
  /** First word of a name of several words; null where it has fewer: one word alone may be an ordinary one. */
  firstWord: (name: string): string | null => {
    const words = tidy(name).match(word) ?? [];
    return words.length > 1 ? (words[0] ?? null) : null;
  },
} as const;
