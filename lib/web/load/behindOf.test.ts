import { expect, it } from "vitest";
import { behindOf } from "./behindOf";

const of = (kind: string, pullNumber: number | null, squashed: number, sameTree: boolean | null) => behindOf({ kind, pullNumber, squashed, sameTree })[0]?.value ?? null;

it.each([
  ["squash", 7, 1, true, "1 commit of its own; the same files landed"], ["squash", 7, 1_204, false, "1,204 commits of its own; lines matched by what they say"], ["squash", 7, 0, true, "no commit besides this one"],
  ["squash", 7, 0, null, "its commits are not in this copy of git"], ["direct", null, 0, null, null], ["merge", 7, 0, true, null],
] as const)("%s of #%s with %s commits behind it, same tree %s: %s", (kind, pull, squashed, sameTree, words) => {
  expect(of(kind, pull, squashed, sameTree)).toBe(words);
});
