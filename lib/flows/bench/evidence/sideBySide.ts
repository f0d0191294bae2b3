import type { FileEdit } from "@/lib/core/ledger/changeEdits";
import type { OriginKey } from "@/lib/core/history/originKey";
import type { WalkedChange } from "@/lib/sources/git/walkedChange";
import { AppError } from "@/lib/errors";

/** Added lines of one file that have one origin in each of several walks over the same change. */
export interface SharedRun {
  readonly path: string;
  readonly lines: number;
  /** In the order of the walks. */
  readonly origins: readonly OriginKey[];
}

/** The added lines of one change as several walks saw them, with an origin from each. */
export function* sideBySide(walks: readonly WalkedChange[]): Generator<SharedRun> {
  const [first] = walks;
  for (const [place, { path }] of (first?.edits?.files ?? []).entries()) {
    const cursors = walks.map((walked) => new RunCursor(walked, place, path));
    for (let lines = leftOf(cursors); lines > 0; lines = leftOf(cursors)) yield { path, lines, origins: cursors.map((cursor) => cursor.take(lines)) };
  }
}

/** Lines up to where one of the walks has another origin; 0 at the end. */
const leftOf = (cursors: readonly RunCursor[]): number => Math.min(...cursors.map(({ left }) => left));

class RunCursor {
  left = 0;
  private at = -2;
  private readonly edit: FileEdit;

  constructor(private readonly walked: WalkedChange, place: number, path: string) {
    const edit = walked.edits?.files[place];
    if (edit?.path !== path) throw new AppError("internal", `Two walks over ${walked.change.sha} do not name the same files.`);
    this.edit = edit;
    this.next();
  }

  take(lines: number): OriginKey {
    const origin = this.walked.edits?.origins[this.edit.origins[this.at + 1] ?? -1] ?? "";
    this.left -= lines;
    if (this.left === 0) this.next();
    return origin;
  }

  private next(): void {
    this.at += 2;
    this.left = this.edit.origins[this.at] ?? 0;
  }
}
