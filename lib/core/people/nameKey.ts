/** A name without case, accents, punctuation and the order of words: `DOE, Jané` → `doe jane`. Empty where nothing is left. */
export function nameKey(name: string): string {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.sort().join(" ");
}
