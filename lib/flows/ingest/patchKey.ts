import { createHash } from "node:crypto";
import type { FileEdit } from "@/lib/core/ledger/changeEdits";

const keyBytes = 16;

const digest = (parts: readonly (string | Uint8Array)[]): Buffer => parts.reduce<ReturnType<typeof createHash>>((hash, part) => hash.update(part), createHash("sha256")).digest().subarray(0, keyBytes);
const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

/** Its own name, without folders: a history that was moved below one keeps its files. */
function fileKey({ path, outcome, newId, removedMarks, addedMarks }: FileEdit): Buffer {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return digest([`${outcome}\0${name}\0${outcome === "binary" ? newId : ""}\0${String(removedMarks.length)}\0${String(addedMarks.length)}\0`, bytesOf(removedMarks), bytesOf(addedMarks)]);
}

/**
 * By what a change is known again where it stands under another id: what it removed and added (as git's patch-id, blanks do not count) and the second in which it was written, which cherry-picks, rebases and rewritten
 * histories keep. Nobody's name is in it. Null where no line was touched. The same bump of a version in two repositories was written at two moments, and is two changes.
 */
export function patchKey(files: readonly FileEdit[], authoredAt: number): string | null {
  if (files.every(({ removedMarks, addedMarks }) => removedMarks.length + addedMarks.length === 0)) return null;
  const keys = files.map(fileKey).sort((one, other) => one.compare(other));
  return digest([`${String(Math.floor(authoredAt / 1_000))}\0`, ...keys]).toString("hex");
}
