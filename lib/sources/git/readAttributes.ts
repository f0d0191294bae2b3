import type { AttributeFile } from "@/lib/core/history/attributeRules";
import { decodeText } from "./decodeText";
import { explainFailure } from "./explainFailure";
import { pathText } from "./pathText";
import { readObjects } from "./readObjects";
import type { Repository } from "./repository";
import { runGit } from "./runGit";

const fileName = ".gitattributes";

/** All `.gitattributes` files of the head's tree, in two git processes however many there are. One whose blob is missing is passed over. */
export async function readAttributes(repository: Repository): Promise<AttributeFile[]> {
  try {
    const files = await listAttributeFiles(repository);
    const found: AttributeFile[] = [];
    let at = 0;
    for await (const { bytes } of readObjects(repository, files.map(({ id }) => id), Number.MAX_SAFE_INTEGER)) {
      const folder = files[at++]?.folder ?? "";
      if (bytes !== null) found.push({ folder, text: decodeText(bytes) });
    }
    return found;
  } catch (cause) {
    throw explainFailure(repository, cause);
  }
}

async function listAttributeFiles(repository: Repository): Promise<{ id: string; folder: string }[]> {
  const listing = await runGit([`--git-dir=${repository.roomDir}`, "ls-tree", "-r", "-z", "--full-tree", repository.head]);
  const files: { id: string; folder: string }[] = [];
  for (let start = 0, end = listing.indexOf(0); end !== -1; start = end + 1, end = listing.indexOf(0, start)) {
    const record = listing.subarray(start, end);
    const tab = record.indexOf(0x09);
    if (record.toString("latin1", record.length - fileName.length) !== fileName) continue;
    const [mode = "", , id = ""] = record.toString("latin1", 0, tab).split(" ");
    const path = pathText(record.subarray(tab + 1));
    if (mode.startsWith("100") && (path === fileName || path.endsWith(`/${fileName}`))) files.push({ id, folder: path.slice(0, -fileName.length) });
  }
  return files;
}
