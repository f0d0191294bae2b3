import { readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** Where tools keep transcripts under a home folder, those of subagents too. */
const places = [[".claude", "projects"], [".codex", "sessions"], [".byline", "transcripts"]] as const;

/** Transcripts under a home folder that were written to at or after `since` (ms). Sorted. */
export async function findTranscripts(home: string, since: number): Promise<string[]> {
  const found: string[] = [];
  for (const place of places) {
    const root = join(home, ...place);
    const names = await readdir(root, { recursive: true }).catch((cause: unknown) => {
      if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
      throw cause;
    });
    for (const name of names.filter((each) => each.endsWith(".jsonl")).sort()) {
      const path = join(root, name);
      // A transcript can be removed by its tool between the listing and the look.
      const about = await stat(path).catch(() => null);
      if (about?.isFile() === true && about.mtimeMs >= since) found.push(path);
    }
  }
  return found;
}

/** Which form a transcript that was found has: `neutral` is what any tool can write. */
export function formOf(path: string): "claude-code" | "codex" | "neutral" {
  if (path.includes(`${sep}.codex${sep}sessions${sep}`)) return "codex";
  return path.includes(`${sep}.byline${sep}transcripts${sep}`) ? "neutral" : "claude-code";
}
