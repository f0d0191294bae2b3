import { join } from "node:path";
import { GitFailure } from "./gitFailure";
import type { Repository } from "./repository";
import { runGit } from "./runGit";

/** The URL of `origin` as a clone has it in its own config file, or null. May hold credentials: never shown, only turned into a web address. */
export async function readRemote(repository: Repository): Promise<string | null> {
  try {
    const text = await runGit(["config", "--file", join(repository.gitDir, "config"), "--no-includes", "--get", "remote.origin.url"]);
    return text.toString("utf8").trim() || null;
  } catch (cause) {
    if (cause instanceof GitFailure) return null; // No such key, or no config file at all.
    throw cause;
  }
}
