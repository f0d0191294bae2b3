import { describe, expect, it } from "vitest";
import { type LandedChange, matchForgePulls, type MergedPull } from "./matchForgePulls";

const minute = 60_000;
const change = (ordinal: number, different: Partial<LandedChange> = {}): LandedChange => ({ ordinal, sha: `sha${String(ordinal)}`, isSingle: true, landedAt: ordinal * 30 * minute, pullNumber: null, isHead: false, ...different });
const pull = (number: number, different: Partial<MergedPull> = {}): MergedPull => ({ number, mergeSha: null, mergedAt: 0, commits: 1, ...different });
const matched = (changes: LandedChange[], pulls: MergedPull[]) => Object.fromEntries([...matchForgePulls(changes, pulls)].map(([ordinal, { number, by }]) => [ordinal, `${by} ${String(number)}`]));

describe("pull requests of a forge find their changes", () => {
  it("by the merge commit before anything that a message says", () => {
    expect(matched([change(0, { pullNumber: 9 }), change(1, { pullNumber: 8 })], [pull(7, { mergeSha: "sha0" }), pull(9, { mergeSha: "sha1" })])).toEqual({ 0: "mergeSha 7", 1: "mergeSha 9" });
  });

  it("with all commits of a rebase, which stand together and were written at one time", () => {
    const changes = [change(0), change(1, { landedAt: 100 * minute }), change(2, { landedAt: 100 * minute + 1_000 }), change(3, { landedAt: 100 * minute + 2_000 })];
    expect(matched(changes, [pull(7, { mergeSha: "sha3", commits: 3 })])).toEqual({ 1: "rebase 7", 2: "rebase 7", 3: "mergeSha 7" });
  });

  it.each([
    ["a squash of three that other work stands before", [change(0), change(1), change(2)], 3, { 2: "mergeSha 7" }],
    ["a squash with its head behind it", [change(0, { landedAt: 0 }), change(1, { landedAt: 1 }), change(2, { landedAt: 2, isHead: true, pullNumber: 7 })], 3, { 2: "mergeSha 7" }],
    ["a merge", [change(0, { landedAt: 0 }), change(1, { landedAt: 1 }), change(2, { landedAt: 2, isSingle: false })], 3, { 2: "mergeSha 7" }],
    ["too few changes", [change(2)], 3, { 2: "mergeSha 7" }],
  ])("but not with what stands before %s", (_, changes, commits, expected) => {
    expect(matched(changes, [pull(7, { mergeSha: "sha2", commits })])).toEqual(expected);
  });

  it.each([
    ["that the forge names", "sha3", { 1: "rebase 7", 2: "rebase 7", 3: "mergeSha 7" }],
    ["that the forge does not name", null, { 1: "rebase 7", 2: "rebase 7", 3: "head 7" }],
  ])("with all commits of a rebase %s and git has seen one by one, days apart", (_, mergeSha, expected) => {
    const own = { pullNumber: 7, isHead: true };
    const changes = [change(0, { pullNumber: 6, isHead: true }), change(1, own), change(2, own), change(3, own), change(4)];
    expect(matched(changes, [pull(7, { mergeSha, commits: 3 })])).toEqual(expected);
  });

  it("a head that git saw elsewhere than the forge says is no rebase", () => {
    const changes = [change(0, { pullNumber: 7, isHead: true }), change(1), change(2)];
    expect(matched(changes, [pull(7, { mergeSha: "sha2", commits: 2 })])).toEqual({ 2: "mergeSha 7" });
  });

  it("a rebase does not reach over another pull request's change", () => {
    const changes = [change(0, { landedAt: 0 }), change(1, { landedAt: 1_000 }), change(2, { landedAt: 2_000 })];
    expect(matched(changes, [pull(6, { mergeSha: "sha1" }), pull(7, { mergeSha: "sha2", commits: 2 })])).toEqual({ 1: "mergeSha 6", 2: "mergeSha 7" });
  });

  it("by the head that git has, and by a number only near the merge", () => {
    const changes = [change(0, { pullNumber: 5, isHead: true }), change(1, { pullNumber: 6 }), change(2, { pullNumber: 4 }), change(3, { pullNumber: 99 })];
    const day = 86_400_000;
    expect(matched(changes, [pull(4, { mergedAt: 3 * day }), pull(5, { mergedAt: 9 * day }), pull(6, { mergedAt: day / 2, mergeSha: "rewritten" })])).toEqual({ 0: "head 5", 1: "number 6" });
  });

  it("each once", () => {
    expect(matched([change(0, { pullNumber: 5 }), change(1, { pullNumber: 5 })], [pull(5)])).toEqual({ 0: "number 5" });
    expect(matched([change(0, { pullNumber: 5, isHead: true }), change(1, { pullNumber: 5 })], [pull(5)])).toEqual({ 0: "head 5" });
  });
});
