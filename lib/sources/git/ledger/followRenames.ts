import type { ChangeEdits, FileEdit } from "@/lib/core/ledger/changeEdits";
import type { WalkedChange } from "../walkedChange";
import type { Repository } from "../repository";
import { addedFiles } from "./addedFiles";
import { askRenames } from "./askRenames";

/** A change, and its edits as `git blame` follows files. */
export interface FollowedChange {
  readonly walked: WalkedChange;
  readonly edits: ChangeEdits;
}

const mostChanges = 500;
const mostFiles = 2_000;

/**
 * Edits in which every new file comes from the removed one that `git blame` would follow: blame asks for each path alone, so that two new files may go back
 * to one old one, where `git log -M` pairs each old file once. Takes the changes in order and gives them in order; git is asked about many at once.
 */
export async function* followRenames(repository: Repository, changes: AsyncIterable<WalkedChange>): AsyncGenerator<FollowedChange> {
  let waiting: WalkedChange[] = [];
  let files = 0;
  for await (const walked of changes) {
    waiting.push(walked);
    files += walked.edits?.files.length ?? 0;
    if (waiting.length < mostChanges && files < mostFiles) continue;
    yield* follow(repository, waiting);
    waiting = [];
    files = 0;
  }
  yield* follow(repository, waiting);
}

async function* follow(repository: Repository, changes: readonly WalkedChange[]): AsyncGenerator<FollowedChange> {
  const followed = await askRenames(repository, changes.flatMap(({ edits }) => (edits ? addedFiles(edits) : [])));
  for (const walked of changes) if (walked.edits) yield { walked, edits: withRenames(walked.edits, followed) };
}

/** The change with its new files as blame follows them. A file that nobody comes from any more is gone. */
function withRenames(edits: ChangeEdits, followed: ReadonlyMap<FileEdit, FileEdit>): ChangeEdits {
  if (!edits.files.some((file) => followed.has(file))) return edits;
  const files = edits.files.map((file) => followed.get(file) ?? file);
  const told = new Set(files.flatMap(({ path, renamedFrom, outcome }) => (renamedFrom !== null ? [renamedFrom] : outcome === "gone" ? [path] : [])));
  for (const { renamedFrom, oldId, newId } of edits.files) {
    if (renamedFrom === null || told.has(renamedFrom)) continue;
    told.add(renamedFrom);
    files.push({ path: renamedFrom, renamedFrom: null, outcome: "gone", hunks: nothing, removedMarks: nothing, addedMarks: nothing, origins: nothing, textLines: 0, oldId, newId: newId.replaceAll(/./g, "0") });
  }
  return { ...edits, origins: [...edits.origins, edits.sha], files };
}

const nothing = new Int32Array(0);
