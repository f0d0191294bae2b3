import { AppError } from "@/lib/errors";
import { runGit } from "./runGit";

/** First release with everything the walk asks for. */
export const oldestGit = "2.30";

/** The installed git's version (`2.39.5`). Throws `not-found` where git is missing, `refused` where it is older than `oldestGit`. */
export async function requireGit(): Promise<string> {
  const text = (await runGit(["--version"])).toString("utf8");
  const version = /(\d+)\.(\d+)(?:\.\d+)*/.exec(text);
  if (!version) throw new AppError("refused", `git answered "${text.trim()}" when asked for its version.`, { hint: `Install git ${oldestGit} or later.` });
  if (!isRecent(Number(version[1]), Number(version[2]))) {
    throw new AppError("refused", `git ${version[0]} is too old: Byline needs ${oldestGit} or later.`, { hint: "Update git, then run the same command again." });
  }
  return version[0];
}

function isRecent(major: number, minor: number): boolean {
  return major > 2 || (major === 2 && minor >= 30);
}
