import { parseGitAiBlob } from "@/lib/core/attribution/record/parseGitAiBlob";
import type { Repository } from "../repository";
import { runGit } from "../runGit";
import type { LineRecordSource } from "./lineRecordSource";
import { objectIdOf } from "./objectIdOf";
import { readRecordBlobs } from "./readRecordBlobs";

const folder = "refs/ai/authorship/";

/** What git-ai kept before it used notes: a ref for each commit, that names a blob. Null where the repository has no such ref. */
export async function openGitAiBlobs(repository: Repository): Promise<LineRecordSource | null> {
  const listing = (await runGit([`--git-dir=${repository.gitDir}`, "for-each-ref", "--format=%(objecttype) %(objectname) %(refname)", folder])).toString("latin1");
  const blobs = new Map(listing.split("\n").flatMap((row): [string, string][] => {
    const [, id = "", sha] = /^blob ([0-9a-f]+) refs\/ai\/authorship\/([0-9a-f]{64}|[0-9a-f]{40})$/.exec(row) ?? [];
    return sha === undefined ? [] : [[sha, id]];
  }));
  if (blobs.size === 0) return null;
  return { state: objectIdOf(listing), ids: blobs, read: (shas) => readRecordBlobs(repository, blobs, shas, parseGitAiBlob) };
}
