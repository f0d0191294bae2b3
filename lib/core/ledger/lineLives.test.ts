import { expect, test } from "vitest";
import { aliveAt } from "./aliveAt";
import { BirthBook } from "./birthBook";
import { DeathBook } from "./deathBook";
import type { LedgerRecord } from "./ledgerRecord";
import { lineLives } from "./lineLives";

const dayMs = 86_400_000;
const born = (id: number, lines: number, unwalked = false) => ({ id, origin: `c${String(id)}`, path: "a.ts", lines, unwalked });
const record = (ordinal: number, rest: Partial<LedgerRecord>): LedgerRecord => ({ ordinal, sha: `s${String(ordinal)}`, births: [], deaths: [], revivals: [], carried: 0, ...rest });

/** Change 0 brings ten lines; 1 removes four of them and brings three; 2 puts two of the four back; 3 brings a file that git cannot diff. */
const history: readonly LedgerRecord[] = [
  record(0, { births: [born(0, 10)] }),
  record(1, { births: [born(1, 3)], deaths: [{ birth: 0, lines: 4 }] }),
  record(2, { revivals: [{ birth: 0, died: 1, lines: 2 }], carried: 2 }),
  record(3, { births: [born(2, 7, true)] }),
];

function books() {
  const [births, deaths] = [new BirthBook(), new DeathBook()];
  for (const each of history) {
    births.add(each);
    deaths.add(each);
  }
  return { births, deaths };
}

test.each([[0, [[0, 10]]], [1, [[0, 6], [1, 3]]], [2, [[0, 8], [1, 3]]], [3, [[0, 8], [1, 3], [2, 7]]]])("alive after change %i", (ordinal, alive) => {
  const { births, deaths } = books();
  expect([...aliveAt(births, deaths, ordinal)]).toEqual(alive);
});

test("lines live until their change of death or until now; what came back was never gone, what was never walked has no age", () => {
  const { births, deaths } = books();
  const lives = lineLives(births, deaths, (ordinal) => ordinal * 5 * dayMs, 30 * dayMs);
  expect(lives).toEqual([
    { birth: 0, lines: 2, days: 5, died: 1 },
    { birth: 0, lines: 8, days: 30, died: null },
    { birth: 1, lines: 3, days: 25, died: null },
  ]);
});
