import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { findGitDirectory, gitDirectoryAt } from "./findGitDirectory";

const deepest = 3;

/**
 * The repositories that a folder stands for: itself where it is one (or lies in one), else every repository in it, at most three folders down, by name.
 * Hidden folders and `node_modules` are not searched; a repository inside a repository is not listed. Errors as `findGitDirectory`.
 */
export async function findRepositories(folder: string): Promise<string[]> {
  const inside = await atOrUnder(folder, 0);
  if (inside.length > 0) return inside;
  await findGitDirectory(folder);
  return [folder];
}

async function atOrUnder(folder: string, depth: number): Promise<string[]> {
  if (await isRepository(folder)) return [folder];
  if (depth === deepest) return [];
  const found: string[] = [];
  for (const name of await childFolders(folder, depth)) found.push(...(await atOrUnder(join(folder, name), depth + 1)));
  return found;
}

/** What is closed, or points to a repository that is gone, counts as one: opening it says why it cannot be read. */
async function isRepository(folder: string): Promise<boolean> {
  try {
    return (await gitDirectoryAt(folder)) !== null;
  } catch (cause) {
    if (cause instanceof AppError && (cause.code === "refused" || cause.code === "bad-input")) return true;
    throw cause;
  }
}

/** Where the folder that was named cannot be listed, `findGitDirectory` says why. */
async function childFolders(folder: string, depth: number): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules").map((entry) => entry.name).sort();
  } catch {
    if (depth === 0) await findGitDirectory(folder);
    return [];
  }
}
