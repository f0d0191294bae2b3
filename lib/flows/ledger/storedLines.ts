import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ChangeEdits } from "@/lib/core/ledger/changeEdits";
import { Ledger } from "@/lib/core/ledger/ledger";
import type { OwnerRuns } from "@/lib/core/ledger/ownerRuns";
import { packMemory, unpackMemory } from "@/lib/core/ledger/packMemory";
import type { BatchLives, LinesRules } from "@/lib/store/ledger/batch";

/** A ledger that goes on from a stored state must ask for the owners of files: it does so for so many changes, or lines, at once. */
const mostChanges = 256;
const mostLines = 400_000;

/** Where a ledger goes on. */
export interface LinesStart {
  readonly nextBirth: number;
  /** Deflated. */
  readonly memory: Uint8Array;
  /** Owners of the lines of those of the paths that are live. Asked at most once for a path. */
  readonly load: (paths: ReadonlySet<string>) => Promise<ReadonlyMap<string, OwnerRuns>>;
}

/** The ledger of lines of a repository that is being read into the database: takes changes, gives what a batch has to store. */
export class StoredLines {
  private readonly ledger: Ledger;
  /** Paths whose owners are in the ledger; null where it began at the first change and knows all. */
  private readonly known: Set<string> | null;
  private waiting: ChangeEdits[] = [];
  private waitingLines = 0;
  private changes: BatchLives["changes"][number][] = [];
  private dirty = new Map<string, number>();

  constructor(private readonly rules: LinesRules, private readonly start: LinesStart | null) {
    this.ledger = new Ledger({ moves: true, ignored: new Set(rules.ignored) });
    this.known = start === null ? null : new Set();
    if (start === null) return;
    unpackMemory(inflateRawSync(start.memory), this.ledger.keeper);
    this.ledger.nextBirth = start.nextBirth;
  }

  /** The next change. */
  async add(edits: ChangeEdits): Promise<void> {
    if (this.known === null) {
      this.apply(edits);
      return;
    }
    this.waiting.push(edits);
    for (const { removedMarks, addedMarks } of edits.files) this.waitingLines += removedMarks.length + addedMarks.length;
    if (this.waiting.length >= mostChanges || this.waitingLines >= mostLines) await this.settle(this.known);
  }

  /** What all changes since the last call did, and the state after them. `changesInAll` as in `BatchLives`. */
  async take(changesInAll: number): Promise<BatchLives> {
    if (this.known !== null) await this.settle(this.known);
    const { ledger, changes } = this;
    const owners = new Map([...this.dirty].map(([path, changedAt]) => [path, { runs: ledger.files.get(path) ?? null, changedAt }]));
    this.changes = [];
    this.dirty = new Map();
    // Marks of lines are as good as random: harder work makes them no shorter.
    const memory = deflateRawSync(packMemory(ledger.keeper), { level: 1 });
    return { changes, owners, nextBirth: ledger.nextBirth, rules: this.rules, memory, changesInAll };
  }

  private async settle(known: Set<string>): Promise<void> {
    const wanted = new Set(this.waiting.flatMap(({ files }) => files.flatMap(pathsOf)).filter((path) => !known.has(path)));
    if (wanted.size > 0 && this.start) for (const [path, runs] of await this.start.load(wanted)) this.ledger.files.set(path, runs);
    for (const path of wanted) known.add(path);
    for (const edits of this.waiting) this.apply(edits);
    this.waiting = [];
    this.waitingLines = 0;
  }

  private apply(edits: ChangeEdits): void {
    const { ledger } = this;
    const firstBirth = ledger.nextBirth;
    const paths = new Set(edits.files.flatMap(pathsOf));
    const before = [...paths].filter((path) => ledger.files.has(path));
    this.changes.push({ firstBirth, record: ledger.apply(edits) });
    for (const path of before) this.dirty.set(path, edits.ordinal + 1);
    for (const path of paths) if (ledger.files.has(path)) this.dirty.set(path, edits.ordinal + 1);
  }
}

function pathsOf({ path, renamedFrom }: ChangeEdits["files"][number]): string[] {
  return renamedFrom === null ? [path] : [path, renamedFrom];
}
