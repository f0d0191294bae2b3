import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import type { Change } from "@/lib/core/history/change";
import type { Repository } from "../repository";
import type { WalkedChange } from "../walkedChange";
import { countBlobLines } from "../ledger/countBlobLines";
import type { LineRecordSource } from "../record/lineRecordSource";
import { ChangeReader } from "./changeReader";
import { diffFlags, nameFlags } from "./diffFlags";
import { EditRecorder } from "./editRecorder";
import { OriginNumbers } from "./originNumbers";
import { settleUnmapped } from "./settleUnmapped";
import { readDiffs } from "./readDiffs";
import { ShortcutReader } from "./shortcutReader";
import type { Shortcut, Step } from "./step";

/** What reading needs besides the changes. */
export interface ReadingOptions {
  readonly parentsOf: (sha: string) => readonly string[];
  readonly unreadable: readonly string[];
  readonly signal: AbortSignal;
  /** Whether the ledger's edits are wanted too, and with line marks or without. */
  readonly edits?: "marked" | "plain" | undefined;
  readonly records?: LineRecordSource | undefined;
}

/**
 * Reads changes with one git process, after a second one that looks at names only where there are branches. Rejects with `GitFailure` where git gives up.
 * The newest change goes first: packs keep the newest blob of a file whole and older ones as differences from it, so that git has less to unpack.
 */
export async function readChanges(repository: Repository, landed: readonly Change[], options: ReadingOptions): Promise<WalkedChange[]> {
  const changes = landed.toReversed();
  const steps = changes.flatMap((change) => stepsOf(change, options.parentsOf));
  const [shortcuts, records] = await Promise.all([readShortcuts(repository, steps, options), readRecords(steps, options)]);
  const skipped = new Set([...shortcuts.values()].flatMap((shortcut) => [...shortcut.skipped]));
  const walked: WalkedChange[] = [];
  const recorder = options.edits ? new EditRecorder(options.edits === "marked") : null;
  const origins = new OriginNumbers(steps, records);
  const reader = new ChangeReader(steps, shortcuts, origins, (files) => {
    const change = changes[walked.length];
    if (!change) return;
    const recorded = recorder?.take();
    const settled = settleUnmapped(change, { files, writers: recorded?.originSteps.map((origin) => origins.keyOf(origin)) ?? [] });
    walked.push(recorded ? { change, files: settled.files, edits: { ordinal: change.ordinal, sha: change.sha, origins: settled.writers, files: recorded.files } } : { change, files: settled.files });
  }, recorder);
  await readDiffs(repository, steps.filter((_, index) => !skipped.has(index)), diffFlags, reader, options);
  reader.end();
  if (recorder) await findHiddenText(repository, recorder);
  return walked.reverse();
}

async function readRecords(steps: readonly Step[], { records }: ReadingOptions): Promise<ReadonlyMap<string, LineRecord>> {
  const shas = records ? steps.flatMap(({ sha }) => (records.ids.has(sha) ? [sha] : [])) : [];
  return shas.length === 0 || !records ? new Map<string, LineRecord>() : records.read(shas);
}

/** A file that was binary may be text now, and git shows no lines of it: its length is read from the blob. */
async function findHiddenText(repository: Repository, { binaries }: EditRecorder): Promise<void> {
  const counts = await countBlobLines(repository, binaries.map(({ id }) => id));
  binaries.forEach(({ edit }, index) => (edit.textLines = Math.max(0, counts[index] ?? 0)));
}

/** Only changes of several commits have anything to skip. */
async function readShortcuts(repository: Repository, steps: readonly Step[], options: ReadingOptions): Promise<ReadonlyMap<number, Shortcut>> {
  const numbers = steps.flatMap((step, index) => (step.landing && steps[index - 1]?.landing !== false ? [] : [index]));
  if (numbers.length === 0) return new Map();
  const wanted = numbers.flatMap((index) => steps[index] ?? []);
  const reader = new ShortcutReader(wanted, (sha) => options.records?.ids.has(sha) ?? false);
  await readDiffs(repository, wanted, nameFlags, reader, options);
  reader.end();
  const at = (number: number): number => numbers[number] ?? -1;
  return new Map([...reader.shortcuts].map(([landing, { skipped, whole, rest }]) => [
    at(landing), { skipped: new Set([...skipped].map(at)),
      whole: new Map([...whole].map(([path, step]) => [path, at(step)])), rest: new Map([...rest].map(([path, { step, later }]) => [path, { step: at(step), later }])),
    },
  ]));
}

/** The branch's own commits (or those that were squashed) oldest first, each against its own parent, then the landing commit against its first parent. */
function stepsOf(change: Change, parentsOf: (sha: string) => readonly string[]): Step[] {
  const steps: Step[] = [];
  for (const sha of [...(change.squashed ?? []), ...change.commits]) {
    if (sha === change.sha) continue;
    const parents = parentsOf(sha);
    if (parents.length <= 1) steps.push({ sha, parent: parents[0] ?? null, landing: false });
  }
  steps.push({ sha: change.sha, parent: change.parent, landing: true, ...(change.squashed ? { squash: true } : {}) });
  return steps;
}
