import { join } from "node:path";
import { readFile } from "node:fs/promises";
import type { FileEdit } from "@/lib/core/ledger/changeEdits";
import { explainFailure } from "../explainFailure";
import type { Repository } from "../repository";
import { runGit } from "../runGit";
import { diffFlags } from "../walk/diffFlags";
import { DiffParser } from "../walk/diffParser";
import type { AddedFile } from "./addedFiles";
import { RenameReader } from "./renameReader";

/**
 * Asks git about each file as blame does: alone against all files that its change removed, `-M`. Two processes for all of them: one writes the
 * little trees into the reading room, which is thrown away, the other compares them. Gives the edits that differ from what `git log -M` said.
 */
export async function askRenames(repository: Repository, added: readonly AddedFile[]): Promise<ReadonlyMap<FileEdit, FileEdit>> {
  if (added.length === 0) return new Map();
  try {
    const pairs = await writeTrees(repository, added);
    const reader = new RenameReader(added, new Map(pairs.map(({ fresh }, index) => [fresh, index])));
    const parser = new DiffParser(reader, repository.head.length);
    const input = pairs.map(({ fresh, old }) => `${fresh} ${old}\n`).join("");
    parser.push(await runGit([`--git-dir=${repository.roomDir}`, "diff-tree", "--stdin", ...diffFlags, "--diff-filter=R"], input));
    parser.finish();
    return reader.found();
  } catch (cause) {
    throw explainFailure(repository, cause);
  }
}

/** A commit with nothing but the new file, and one with nothing but the removed ones, for each file; the second is shared by a change. */
async function writeTrees(repository: Repository, added: readonly AddedFile[]): Promise<{ fresh: string; old: string }[]> {
  const marksFile = join(repository.roomDir, "rename-marks");
  const oldMarks = new Map<AddedFile["edits"], number>();
  const stream: string[] = [];
  let mark = 0;
  const commit = (files: readonly { path: string; id: string }[]): number => {
    // The number in the message keeps every commit's id its own.
    const message = String(++mark);
    stream.push(`commit refs/byline/renames\nmark :${mark}\ncommitter Byline <byline> 0 +0000\ndata ${message.length}\n${message}\ndeleteall\n`, ...files.map(({ path, id }) => `M 100644 ${id} ${quoted(path)}\n`), "\n");
    return mark;
  };
  const pairs = added.map(({ edits, edit, sources }) => {
    const old = oldMarks.get(edits) ?? commit(sources);
    oldMarks.set(edits, old);
    return { fresh: commit([{ path: edit.path, id: edit.newId }]), old };
  });
  await runGit([`--git-dir=${repository.roomDir}`, "fast-import", "--quiet", "--force", `--export-marks=${marksFile}`], stream.join(""));
  const ids = new Map((await readFile(marksFile, "latin1")).trim().split("\n").map((line): [number, string] => {
    const [name = "", id = ""] = line.split(" ");
    return [Number(name.slice(1)), id];
  }));
  return pairs.map(({ fresh, old }) => ({ fresh: ids.get(fresh) ?? "", old: ids.get(old) ?? "" }));
}

/** Paths that are not UTF-8 stand in quotes already. */
function quoted(path: string): string {
  if (path.startsWith('"')) return path;
  return path.includes("\n") ? `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"` : path;
}
