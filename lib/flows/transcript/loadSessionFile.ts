import { readFile, stat } from "node:fs/promises";
import { readEdits } from "@/lib/core/attribution/session/readEdits";
import type { WrittenEdit } from "@/lib/core/attribution/session/writtenEdit";
import { AppError } from "@/lib/errors";
import { WrongUse } from "@/lib/wrongUse";

const mostBytes = 512 << 20;

/** The edits of a file that `byline sessions collect` wrote. Throws `WrongUse` for what is no such file or has a damaged line: a half-written file must not pass for a whole one. */
export async function loadSessionFile(path: string): Promise<readonly WrittenEdit[]> {
  const size = await stat(path).then((found) => found.size, () => null);
  if (size === null) throw new WrongUse(`There is no file ${path}.`, { hint: "Write one with: byline sessions collect --output <file>" });
  if (size > mostBytes) throw new AppError("bad-input", `${path} has more than 512 MB.`, { hint: "Collect in parts, with --since." });
  const read = readEdits(await readFile(path, "utf8"));
  if (read === null) throw new WrongUse(`${path} is no file of sessions, or of another version.`, { hint: "Write one with: byline sessions collect --output <file>" });
  const [first] = read.refused;
  if (first) throw new WrongUse(`Line ${String(first.line)} of ${path} cannot be used (${first.reason}).`, { hint: "The file may be cut off: collect it again." });
  return read.edits;
}
