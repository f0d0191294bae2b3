import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "@/lib/errors";
import type { FileItem } from "@/lib/sources/files/filePull";
import { WrongUse } from "@/lib/wrongUse";
import { checkPulls } from "./storePulls";

/** A file of pull requests that was read whole and is in order. */
export interface LoadedFile {
  readonly name: string;
  readonly items: readonly FileItem[];
}

const mostBytes = 512 << 20;

/** The pull requests of a file. Throws `WrongUse` for a file that is not there, `bad-input` with its line for anything wrong in it. */
export async function loadPullFile(path: string): Promise<LoadedFile> {
  const size = await stat(path).then((found) => (found.isFile() ? found.size : null), () => null);
  if (size === null) throw new WrongUse(`There is no file ${path}.`, { hint: "How to write one is in docs/forges.md." });
  if (size > mostBytes) throw new AppError("bad-input", `${path} has more than 512 MB.`, { hint: "Split it between two lines: each part is taken for itself." });
  const name = basename(path);
  return { name, items: checkPulls({ name, text: await readFile(path, "utf8") }) };
}
