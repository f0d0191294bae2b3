import type { ChangeEdits, FileEdit } from "@/lib/core/ledger/changeEdits";

/** A file that a change removed or renamed away: what `git blame` looks among for the past of a new one. */
export interface RenameSource {
  readonly path: string;
  readonly id: string;
}

/** A file that is new in its change and whose past git blame, which asks for each path alone, may see elsewhere than `git log -M`. */
export interface AddedFile {
  readonly edits: ChangeEdits;
  readonly edit: FileEdit;
  readonly sources: readonly RenameSource[];
}

/** git compares every pair of contents that is left: more than this in one change is left as `-M` has it. */
const mostPairs = 200_000;

/** Files of a change that must be asked about one by one. None where there is one new file, or nothing went: then both ways are the same. */
export function addedFiles(edits: ChangeEdits): AddedFile[] {
  const added = edits.files.filter(({ renamedFrom, oldId, outcome }) => outcome !== "gone" && (renamedFrom !== null || isNothing(oldId)));
  if (added.length < 2) return [];
  const sources = edits.files.flatMap(({ path, renamedFrom, oldId, newId, outcome }) => (renamedFrom !== null ? [{ path: renamedFrom, id: oldId }] : outcome === "gone" && isNothing(newId) ? [{ path, id: oldId }] : []));
  if (sources.length === 0) return [];
  const copies = new Map<string, number>();
  for (const { id } of sources) copies.set(id, (copies.get(id) ?? 0) + 1);
  // The same contents are found first; a single file that has them is the answer.
  const asked = added.filter(({ newId, oldId, renamedFrom }) => !(renamedFrom !== null && newId === oldId && copies.get(newId) === 1));
  return sources.length * asked.length > mostPairs ? [] : asked.map((edit) => ({ edits, edit, sources }));
}

function isNothing(id: string): boolean {
  return /^0+$/.test(id);
}
