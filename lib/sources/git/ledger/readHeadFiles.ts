import { explainFailure } from "../explainFailure";
import { pathText } from "../pathText";
import type { Repository } from "../repository";
import { runGit } from "../runGit";
import { isRegular } from "../walk/rawEntry";
import { countBlobLines } from "./countBlobLines";

/** One ordinary file of the head's tree. */
export interface HeadFile {
  readonly path: string;
  readonly id: string;
  /** As git would show them; -1 for binary contents and for blobs that are missing. */
  readonly lines: number;
}

/** Ordinary files at the head (no symlinks, no submodules) with their lines, in two git processes. `wanted` chooses by path. */
export async function readHeadFiles(repository: Repository, wanted: (path: string) => boolean = () => true): Promise<HeadFile[]> {
  try {
    const listing = await runGit([`--git-dir=${repository.roomDir}`, "ls-tree", "-r", "-z", "--full-tree", repository.head]);
    const files: { path: string; id: string }[] = [];
    for (let start = 0, end = listing.indexOf(0); end !== -1; start = end + 1, end = listing.indexOf(0, start)) {
      const tab = listing.indexOf(0x09, start);
      const [mode = "", , id = ""] = listing.toString("latin1", start, tab).split(" ");
      const path = pathText(listing.subarray(tab + 1, end));
      if (isRegular(mode) && wanted(path)) files.push({ path, id });
    }
    const lines = await countBlobLines(repository, files.map(({ id }) => id));
    return files.map((file, index) => ({ ...file, lines: lines[index] ?? -1 }));
  } catch (cause) {
    throw explainFailure(repository, cause);
  }
}
