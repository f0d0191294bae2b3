import { decodeText } from "./decodeText";
import { explainFailure } from "./explainFailure";
import { readObjects } from "./readObjects";
import type { Repository } from "./repository";
import { runGit } from "./runGit";

/** Where forges look, the first that is there. */
const places = [".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
/** GitHub reads no larger one. */
const mostBytes = 3_000_000;

/** The CODEOWNERS at the head, or null where there is none (or it is missing or too large). */
export async function readCodeOwners(repository: Repository): Promise<{ readonly id: string; readonly text: string } | null> {
  try {
    const listing = (await runGit([`--git-dir=${repository.roomDir}`, "ls-tree", "-z", "--full-tree", repository.head, "--", ...places])).toString("latin1");
    const found = new Map(listing.split("\0").filter(Boolean).map((record) => [record.slice(record.indexOf("\t") + 1), record.slice(0, record.indexOf("\t")).split(" ")] as const));
    const id = places.map((place) => found.get(place)).find((entry) => entry?.[0]?.startsWith("100"))?.[2];
    if (id === undefined) return null;
    for await (const { bytes } of readObjects(repository, [id], mostBytes)) return bytes === null ? null : { id, text: decodeText(bytes) };
    return null;
  } catch (cause) {
    throw explainFailure(repository, cause);
  }
}
