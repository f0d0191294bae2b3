import type { Span } from "./span";

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** The days that are in both. */
export function cutSpans(spans: readonly Span[], within: readonly Span[]): Span[] {
  return spans.flatMap((span) => within.flatMap((other) => {
    const both = { from: later(span.from, other.from), until: earlier(span.until, other.until) };
    return both.from < both.until ? [both] : [];
  }));
}
