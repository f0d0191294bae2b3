import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NaiveLedger } from "@/lib/fixtures/ledger/naiveLedger";
import { randomHistory } from "@/lib/fixtures/ledger/randomHistory";
import type { RandomChange } from "@/lib/fixtures/ledger/randomHistory";
import { isBinary, markOf, scriptedEdits } from "@/lib/fixtures/ledger/scriptedEdits";
import type { Tree } from "@/lib/fixtures/ledger/scriptedEdits";
import { Ledger } from "./ledger";
import type { ChangeEdits } from "./changeEdits";
import type { Birth, LedgerRecord } from "./ledgerRecord";
import { packMemory, unpackMemory } from "./packMemory";
import { packRuns, unpackRuns } from "./packRuns";

/** Owner of every line of a file: births, one entry a line. */
function ownersOf(ledger: Ledger, path: string): number[] {
  const runs = ledger.files.get(path);
  return [...(runs?.numbers.subarray(0, runs.used) ?? [])].flatMap((lines, index, all) => (index % 2 === 0 ? Array.from({ length: lines }, () => all[index + 1] ?? -1) : []));
}

/** Lines alive by birth, as births − deaths + revivals say. */
class Accounts {
  readonly births = new Map<number, Birth>();
  readonly alive = new Map<number, number>();

  add(record: LedgerRecord): void {
    for (const birth of record.births) {
      this.births.set(birth.id, birth);
      this.change(birth.id, birth.lines);
    }
    for (const { birth, lines } of record.deaths) this.change(birth, -lines);
    for (const { birth, lines } of record.revivals) this.change(birth, lines);
  }

  private change(birth: number, lines: number): void {
    this.alive.set(birth, (this.alive.get(birth) ?? 0) + lines);
  }
}

function aliveIn(ledger: Ledger): Map<number, number> {
  const alive = new Map<number, number>();
  for (const path of ledger.files.keys()) for (const birth of ownersOf(ledger, path)) alive.set(birth, (alive.get(birth) ?? 0) + 1);
  return alive;
}

/** Lines of a file as git shows them: none of a binary one. */
const shown = (lines: readonly string[]): readonly string[] => (isBinary(lines) ? [] : lines);
const lengths = (files: Iterable<[string, number]>): [string, number][] => [...files].filter(([, lines]) => lines > 0).sort();

/** Stands for attribution: any rule that knows the origin alone. */
const verdictOf = (origin: string): string => ["declared", "human", "unknown"][Math.abs(markOf(origin) >> 1) % 3] ?? "";

function byVerdict(counts: ReadonlyMap<number, number>, { births }: Accounts): [string, number][] {
  const sums = new Map<string, number>();
  for (const [birth, lines] of counts) {
    const verdict = verdictOf(births.get(birth)?.origin ?? "");
    sums.set(verdict, (sums.get(verdict) ?? 0) + lines);
  }
  return lengths(sums);
}

function addedBy({ edits }: RandomChange): number {
  return edits.files.reduce((sum, { addedMarks }) => sum + addedMarks.length, 0);
}

const nonZero = (counts: ReadonlyMap<number, number>): [number, number][] => [...counts].filter(([, lines]) => lines !== 0).sort(([one], [other]) => one - other);

describe("random histories", () => {
  it("without moves, has for every line the owner that whole texts have", () => {
    fc.assert(fc.property(randomHistory, (history) => {
      const ledger = new Ledger({ moves: false });
      const naive = new NaiveLedger();
      const names = new Map<number, string>();
      for (const change of history) {
        const record = ledger.apply(change.edits);
        naive.apply(change.edits, change.after, change.renames);
        for (const birth of record.births) names.set(birth.id, `${birth.origin}\0${birth.path}\0${record.ordinal}`);
        expect(record.carried).toBe(0);
        for (const path of change.after.keys()) expect(ownersOf(ledger, path).map((birth) => names.get(birth))).toEqual(naive.ownersOf(path));
      }
    }), { numRuns: 500 });
  });

  it.each([true, false])("births − deaths + revivals = alive, per birth, after every change; added = births + carried (moves %s)", (moves) => {
    fc.assert(fc.property(randomHistory, (history) => {
      const ledger = new Ledger({ moves });
      const accounts = new Accounts();
      for (const change of history) {
        const record = ledger.apply(change.edits);
        accounts.add(record);
        expect(nonZero(aliveIn(ledger))).toEqual(nonZero(accounts.alive));
        expect(byVerdict(aliveIn(ledger), accounts)).toEqual(byVerdict(accounts.alive, accounts));
        expect(record.births.reduce((sum, { lines, unwalked }) => sum + (unwalked ? 0 : lines), 0) + record.carried).toBe(addedBy(change));
        expect([...accounts.alive].filter(([birth, lines]) => lines < 0 || lines > (accounts.births.get(birth)?.lines ?? -1))).toEqual([]);
        expect(lengths([...ledger.files].map(([path, runs]) => [path, runs.lines]))).toEqual(lengths([...change.after].map(([path, lines]) => [path, shown(lines).length])));
      }
    }), { numRuns: 500 });
  });

  it("with moves, a line is only ever owned by a birth that brought the same text, blanks aside", () => {
    fc.assert(fc.property(randomHistory, (history) => {
      const ledger = new Ledger({ moves: true });
      const texts = new Map<number, Map<number, number>>();
      for (const { edits, after } of history) {
        const known = ledger.nextBirth;
        ledger.apply(edits);
        const alive = new Map<number, Map<number, number>>();
        for (const [path, lines] of after) {
          ownersOf(ledger, path).forEach((birth, line) => {
            const marks = alive.get(birth) ?? new Map<number, number>();
            const mark = markOf(lines[line] ?? "");
            alive.set(birth, marks.set(mark, (marks.get(mark) ?? 0) + 1));
          });
        }
        for (const [birth, marks] of alive) {
          if (birth >= known) texts.set(birth, marks);
          expect([...marks].filter(([mark, lines]) => lines > (texts.get(birth)?.get(mark) ?? 0))).toEqual([]);
        }
      }
    }), { numRuns: 500 });
  });
});

it("tells a file of one blank line from one that is not there, and from an empty one", () => {
  const trees: Tree[] = [new Map(), new Map([["a.ts", [""]], ["empty.ts", []]]), new Map([["a.ts", []], ["empty.ts", [""]]]), new Map()];
  const ledger = new Ledger({ moves: true });
  const told = trees.slice(1).map((after, ordinal) => {
    const { births, deaths } = ledger.apply(scriptedEdits(trees[ordinal] ?? new Map(), { ordinal, after }));
    return [births.map(({ path, lines }) => `${path} ${lines}`), deaths.map(({ birth, lines }) => `${birth} ${lines}`), [...ledger.files.keys()]];
  });
  expect(told).toEqual([[["a.ts 1"], [], ["a.ts"]], [["empty.ts 1"], ["0 1"], ["empty.ts"]], [[], ["1 1"], []]]);
});

it("lets two new files come from one old one, where the edits say so", () => {
  const ledger = new Ledger({ moves: false });
  const edits = (ordinal: number, after: Tree): ChangeEdits => scriptedEdits(new Map([["old.ts", ["one", "two", "three"]]]), { ordinal, after, renames: new Map([["old.ts", "new.ts"]]) });
  ledger.apply(scriptedEdits(new Map(), { ordinal: 0, after: new Map([["old.ts", ["one", "two", "three"]]]) }));
  const [first] = edits(1, new Map([["new.ts", ["one", "two", "three", "four"]]])).files;
  if (!first) throw new Error("no edit");
  const copy = { ...first, path: "second.ts", hunks: Int32Array.of(1, 1, 0, 0), origins: new Int32Array(0) };
  const record = ledger.apply({ ordinal: 1, sha: "change-1", origins: ["change-1"], files: [first, copy] });
  expect(record).toMatchObject({ births: [{ id: 1, path: "new.ts", lines: 1 }], deaths: [{ birth: 0, lines: 1 }], copies: [{ birth: 0, lines: 3 }] });
  expect([...ledger.files.keys()].map((path) => [path, ownersOf(ledger, path)])).toEqual([["new.ts", [0, 0, 0, 1]], ["second.ts", [0, 0]]]);
});

/** Replaces one file whole, in one hunk. */
function rewriteEdits(before: Tree, after: Tree): ChangeEdits {
  const [old, fresh] = [before.get("big.ts") ?? [], after.get("big.ts") ?? []];
  const file = {
    path: "big.ts", renamedFrom: null, outcome: "lines" as const, hunks: Int32Array.of(old.length === 0 ? 0 : 1, old.length, 1, fresh.length),
    removedMarks: Int32Array.from(old.map(markOf)), addedMarks: Int32Array.from(fresh.map(markOf)), origins: Int32Array.of(fresh.length, 0), textLines: 0, oldId: "", newId: "",
  };
  return { ordinal: 0, sha: "", origins: ["origin"], files: [file] };
}

interface Saved {
  readonly files: [string, Uint8Array][];
  readonly memory: Uint8Array;
  readonly nextBirth: number;
}

function save(ledger: Ledger): Saved {
  return { files: [...ledger.files].map(([path, runs]) => [path, packRuns(runs)]), memory: packMemory(ledger.keeper), nextBirth: ledger.nextBirth };
}

function restore(saved: Saved): Ledger {
  const ledger = new Ledger({ moves: true });
  for (const [path, bytes] of saved.files) ledger.files.set(path, unpackRuns(bytes));
  unpackMemory(saved.memory, ledger.keeper);
  ledger.nextBirth = saved.nextBirth;
  return ledger;
}

describe("saved states", () => {
  it("replay from any of them is the replay from the start", () => {
    fc.assert(fc.property(randomHistory, fc.nat(24), fc.nat(24), (history, first, second) => {
      const whole = new Ledger({ moves: true });
      let cut = new Ledger({ moves: true });
      history.forEach(({ edits }, ordinal) => {
        if (ordinal === first || ordinal === second) cut = restore(save(cut));
        expect(cut.apply(edits)).toEqual(whole.apply(edits));
      });
      expect(save(cut)).toEqual(save(whole));
    }), { numRuns: 500 });
  });

  it("hold when the graveyard has overflowed", () => {
    const block = (salt: number): string[] => Array.from({ length: 6_000 }, (_, line) => `line ${line} of ${salt}`);
    const whole = new Ledger({ moves: true });
    let cut = new Ledger({ moves: true });
    let before: Tree = new Map();
    for (let ordinal = 0; ordinal < 30; ordinal++) {
      const after = new Map([["big.ts", ordinal % 5 === 4 ? block(ordinal - 2) : block(ordinal)]]);
      const edits = { ...rewriteEdits(before, after), ordinal, sha: `change-${ordinal}` };
      if (ordinal === 17) cut = restore(save(cut));
      const record = whole.apply(edits);
      expect(cut.apply(edits)).toEqual(record);
      if (ordinal % 5 === 4) expect(record.revivals.map(({ died, lines }) => [died, lines])).toEqual([[ordinal - 1, 6_000]]);
      before = after;
    }
    expect(whole.keeper.graveyard.next).toBeGreaterThan(1 << 16);
  });
});
