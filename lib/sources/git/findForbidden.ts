import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@/lib/errors";

const places = ["HEAD", "packed-refs", "refs", "refs/heads", "refs/remotes", "objects", "objects/pack"];

function isForbidden(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | (statSync(path).isDirectory() ? constants.X_OK : 0));
    return false;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && (cause.code === "EACCES" || cause.code === "EPERM");
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * `refused` when a part of the repository may not be read by this user, else null. Asked after something went wrong: git calls what it may not
 * read corrupt, missing, or no repository. `object` is the one that git named.
 */
export function findForbidden(path: string, gitDir: string, object?: string): AppError | null {
  const loose = namesIn(join(gitDir, "objects")).filter((name) => name.length === 2).map((name) => join("objects", name));
  const packs = namesIn(join(gitDir, "objects/pack")).map((name) => join("objects/pack", name));
  const named = object === undefined ? [] : [join("objects", object.slice(0, 2), object.slice(2))];
  const found = [...places, ...loose, ...packs, ...named].map((place) => join(gitDir, place)).find(isForbidden);
  return found === undefined ? null : new AppError("refused", `${path} may not be read by this user: ${found} is closed to it.`, { hint: "Run Byline as a user who may read the repository, or allow reading for this one." });
}
