import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Claude Code's transcripts under a home folder, those of subagents too, that were written to at or after `since` (ms). Sorted. */
export async function findTranscripts(home: string, since: number): Promise<string[]> {
  const root = join(home, ".claude", "projects");
  const names = await readdir(root, { recursive: true }).catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  });
  const found: string[] = [];
  for (const name of names.filter((each) => each.endsWith(".jsonl")).sort()) {
    const path = join(root, name);
    // A transcript can be removed by its tool between the listing and the look.
    const about = await stat(path).catch(() => null);
    if (about?.isFile() === true && about.mtimeMs >= since) found.push(path);
  }
  return found;
}
