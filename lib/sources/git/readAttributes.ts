import type { AttributeFile } from "@/lib/core/history/attributeRules";
import { decodeText } from "./decodeText";
import { explainFailure } from "./explainFailure";
import { pathText } from "./pathText";
import type { Repository } from "./repository";
import { runGit } from "./runGit";

const fileName = ".gitattributes";

/** All `.gitattributes` files of the head's tree, in two git processes however many there are. One whose blob is missing is passed over. */
export async function readAttributes(repository: Repository): Promise<AttributeFile[]> {
  try {
    const files = await listAttributeFiles(repository);
    if (files.length === 0) return [];
    const output = await runGit([`--git-dir=${repository.roomDir}`, "cat-file", "--batch", "--buffer"], files.map(({ id }) => `${id}\n`).join(""));
    return parseBatch(output, files);
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

/** `<id> blob <size>` LF contents LF, or `<id> missing` LF, in the order asked. */
function parseBatch(output: Buffer, files: readonly { folder: string }[]): AttributeFile[] {
  const found: AttributeFile[] = [];
  let at = 0;
  for (const { folder } of files) {
    const lineEnd = output.indexOf(0x0a, at);
    const [, kind, size] = output.toString("latin1", at, lineEnd).split(" ");
    at = lineEnd + 1;
    if (kind !== "blob") continue;
    found.push({ folder, text: decodeText(output.subarray(at, at + Number(size))) });
    at += Number(size) + 1;
  }
  return found;
}
