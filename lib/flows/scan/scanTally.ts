import type { LeftOutReason, FileChange } from "@/lib/core/history/fileChange";
import type { Change } from "@/lib/core/history/change";
import { commitOfOrigin, type OriginKey, writerOfOrigin } from "@/lib/core/history/originKey";
import type { CommitMark } from "./commitMark";
import { LineTally } from "./lineTally";
import type { AgentCounts, MonthCounts } from "./scanReport";

interface AgentTally {
  commits: number;
  changes: number;
  lines: number;
}

/** Adds up the changes of a period. Lines take the verdict of their origin commit; left out wins over bot, bot over the rest (DECISIONS 2). */
export class ScanTally {
  readonly lines = new LineTally();
  changes = 0;
  commits = 0;
  private readonly months = new Map<string, { changes: number; lines: LineTally }>();
  private readonly agents = new Map<string, AgentTally>();

  constructor(private readonly markOf: (origin: OriginKey) => CommitMark, private readonly leftOut: (path: string) => LeftOutReason | null) {}

  addChange(change: Change, files: readonly FileChange[]): void {
    const month = this.monthOf(change.landedAt);
    this.changes++;
    month.changes++;
    this.commits += change.commits.length;
    this.countAgents(change, files);
    for (const file of files) if (file.added > 0) this.addFile(file, month.lines);
  }

  toAgents(): AgentCounts[] {
    return [...this.agents]
      .map(([key, counts]) => {
        const [agent = "", model = ""] = key.split("\0");
        return { agent, model: model === "" ? null : model, ...counts };
      })
      .sort((one, other) => other.lines - one.lines || other.commits - one.commits || compare(one.agent, other.agent) || compare(one.model ?? "", other.model ?? ""));
  }

  toMonths(): MonthCounts[] {
    return [...this.months].sort(([one], [other]) => compare(one, other)).map(([month, { changes, lines }]) => ({ month, changes, lines: lines.toCounts() }));
  }

  private addFile(file: FileChange, month: LineTally): void {
    if (this.leftOut(file.path) !== null) {
      this.lines.addLeftOut(file.added);
      month.addLeftOut(file.added);
      return;
    }
    for (const { commit, lines } of file.origins) {
      const { verdict, byPolicy, agents } = this.markOf(commit);
      this.lines.add(verdict, lines, byPolicy);
      month.add(verdict, lines, byPolicy);
      const key = agents[0];
      if (key !== undefined && (verdict === "proven" || verdict === "declared")) this.agentOf(key).lines += lines;
    }
  }

  /** An agent is on a commit that has its mark, that was squashed from one that has it, or lines of which a record gives to it. */
  private countAgents(change: Change, files: readonly FileChange[]): void {
    const commits = new Map<string, Set<string>>();
    const behind = new Set(change.squashed);
    const note = (origin: OriginKey): void => {
      const commit = commitOfOrigin(origin);
      for (const key of this.markOf(origin).agents) commits.set(key, (commits.get(key) ?? new Set()).add(behind.has(commit) ? change.sha : commit));
    };
    for (const sha of [...change.commits, ...behind]) note(sha);
    for (const { origins } of files) for (const { commit } of origins) if (writerOfOrigin(commit) !== -1) note(commit);
    for (const [key, shas] of commits) {
      const tally = this.agentOf(key);
      tally.commits += shas.size;
      tally.changes++;
    }
  }

  private agentOf(key: string): AgentTally {
    const known = this.agents.get(key) ?? { commits: 0, changes: 0, lines: 0 };
    this.agents.set(key, known);
    return known;
  }

  private monthOf(landedAt: number): { changes: number; lines: LineTally } {
    const name = new Date(landedAt).toISOString().slice(0, 7);
    const known = this.months.get(name) ?? { changes: 0, lines: new LineTally() };
    this.months.set(name, known);
    return known;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
