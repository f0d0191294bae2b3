import type { ScriptedCommit } from "@/lib/fixtures/repository/scriptedCommit";

const weekSeconds = 7 * 24 * 3600;
const weeks = 40;
const body = (tag: string, count: number) => Array.from({ length: count }, (_, i) => `export const ${tag}${String(i)} = "value ${String(i)}";\n`).join("");

/** What the pages must say about this history, by arithmetic: lines of each kind and change of one complete week. */
export const history = {
  weeks,
  /** Lines by Claude Code, by a person, in a lock file: one change each in every week. */
  aiLines: 30, plainLines: 10, lockLines: 50,
  trailer: "Co-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>",
  searched: "Needle in week 7",
} as const;

/** Forty weeks up to `now` (seconds), three changes a week. Everything landed on the Tuesday before. */
export function scriptHistory(now: number): ScriptedCommit[] {
  const commits: ScriptedCommit[] = [{ name: "root", parents: [], at: now - (weeks + 1) * weekSeconds, message: "Begin", files: { "README.md": "# Ledger\n" } }];
  for (let week = 1; week <= weeks; week++) {
    const at = now - (weeks - week) * weekSeconds - 2 * 24 * 3600;
    const n = String(week);
    commits.push(
      { name: `ai${n}`, at, message: `Add part ${n}\n\n${history.trailer}`, files: { [`src/ai${n}.ts`]: body(`a${n}x`, history.aiLines) } },
      { name: `plain${n}`, at: at + 3600, message: week === 7 ? history.searched : `Add plain part ${n} (#${n})`, files: { [`src/plain${n}.ts`]: body(`p${n}x`, history.plainLines) } },
      { name: `lock${n}`, at: at + 7200, message: `Update packages ${n}`, files: { [`packages/p${n}/package-lock.json`]: body(`l${n}x`, history.lockLines) } },
    );
  }
  return commits;
}
