import { expect, it } from "vitest";
import { mergedIntoFiles } from "./mergedIntoFiles";

const [a, b, c] = [1, 2, 3];

it("follows names back, and keeps apart files that had the same name one after the other", () => {
  // a gets 10, becomes b in change 4; b gets 5; a new a gets 7, becomes c in change 9; c gets 1; a third a gets 2.
  const added = [{ pathId: a, era: 0, lines: 10 }, { pathId: b, era: 0, lines: 5 }, { pathId: a, era: 1, lines: 7 }, { pathId: c, era: 0, lines: 1 }, { pathId: a, era: 2, lines: 2 }];
  const renames = [{ ordinal: 4, from: a, to: b }, { ordinal: 9, from: a, to: c }];
  expect(Object.fromEntries(mergedIntoFiles([a, b, c], added, renames))).toEqual({ [a]: 2, [b]: 15, [c]: 8 });
});

it("ends where names go round in a circle", () => {
  const added = [{ pathId: a, era: 0, lines: 3 }, { pathId: b, era: 0, lines: 4 }, { pathId: a, era: 1, lines: 5 }];
  expect(Object.fromEntries(mergedIntoFiles([a], added, [{ ordinal: 1, from: a, to: b }, { ordinal: 2, from: b, to: a }]))).toEqual({ [a]: 12 });
});
