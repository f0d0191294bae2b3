import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "@/lib/errors";
import { makeFolder } from "@/lib/makeFolder";

/** A secret of this installation, made once and kept in a file only its owner can read. Hex, 64 digits. */
export async function keepSecret(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  try {
    makeFolder(dirname(file), 0o700);
    await writeFile(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    throw new AppError("refused", `Byline may not write to ${dirname(file)}, or there is no space left there.`, { hint: "Set BYLINE_DATA to a folder that this user may write to, on a disk with room.", cause });
  }
  return (await readFile(file, "utf8")).trim();
}
