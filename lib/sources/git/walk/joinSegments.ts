import type { Segment } from "./splitSegments";

/** Neighbouring segments that are read together: as many as have at most `diffs` diffs, at least one. */
export function joinSegments(segments: readonly Segment[], diffs: number): Segment[][] {
  const stretches: Segment[][] = [];
  let count = 0;
  for (const segment of segments) {
    const stretch = stretches.at(-1);
    count += segment.diffs;
    if (stretch && count <= diffs) stretch.push(segment);
    else {
      stretches.push([segment]);
      count = segment.diffs;
    }
  }
  return stretches;
}
