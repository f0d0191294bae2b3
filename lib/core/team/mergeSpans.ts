import type { Span } from "./span";

/** The same days as spans that do not touch, in order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.until <= span.from) continue;
    const last = found.at(-1);
    if (last === undefined || last.until < span.from) found.push(span);
    else if (last.until < span.until) found[found.length - 1] = { from: last.from, until: span.until };
  }
  return found;
}
