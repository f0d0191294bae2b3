import type { Change } from "@/lib/core/history/change";

/** A contiguous run of changes that one git process reads. */
export interface Segment {
  readonly changes: readonly Change[];
  readonly diffs: number;
}

/** Cuts changes into contiguous segments of about `diffs` diffs each. A single change is never cut. */
export function splitSegments(changes: readonly Change[], diffs: number): Segment[] {
  const segments: Segment[] = [];
  let current: Change[] = [];
  let count = 0;
  for (const change of changes) {
    current.push(change);
    count += change.commits.length + (change.squashed?.length ?? 0);
    if (count < diffs) continue;
    segments.push({ changes: current, diffs: count });
    current = [];
    count = 0;
  }
  if (current.length > 0) segments.push({ changes: current, diffs: count });
  return segments;
}
