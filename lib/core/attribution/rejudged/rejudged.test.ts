import { describe, expect, it } from "vitest";
import { judgingDiffers } from "./judgingDiffers";
import { rejudgedEvents, type RejudgedRow } from "./rejudgedEvents";
import { rejudgedTitle } from "./rejudgedTitle";

const [old, plain] = ["rules 12 | rollups 5 | strict |  | UTC", "rules 13 | rollups 6 | strict |  | UTC"];
const titleOf = (judgedBefore: string, judgedAfter: string) => rejudgedTitle({ cause: "judging", judgedBefore, judgedAfter });

describe("what changed", () => {
  it.each([
    [old, plain, "Rules 12 → 13"],
    [plain, "rules 13 | rollups 6 | signed | 2026-03-01 | UTC", "Policy strict → signed since 2026-03-01"],
    [plain, "rules 13 | rollups 6 | strict |  | own 0a1b2c | UTC", "The organisation’s rules"],
    ["rules 12 | rollups 5 | strict |  | own 99 | UTC", "rules 13 | rollups 5 | adopters |  | own 0a | Europe/Paris", "Rules 12 → 13, policy strict → adopters, the organisation’s rules, the time zone"],
    [plain, plain, "Judged again under the same rules"],
    ["", plain, "Judged again under the same rules"],
  ])("%s to %s is %s", (before, after, words) => { expect(titleOf(before, after)).toBe(words); });
  it("is read from names as `judgedWith` writes them", () => {
    expect(judgingDiffers(old, plain)).toEqual({ rules: ["12", "13"], policy: null, own: false, zone: false });
  });
});

describe("events", () => {
  const row = (at: string, repository: string, more: Partial<RejudgedRow> = {}): RejudgedRow => ({ at: `2026-03-01T${at}Z`, repository, cause: "judging", judgedBefore: old, judgedAfter: plain, ...more });
  it("gather the repositories that one deed moved, and the moves of each", () => {
    const found = rejudgedEvents([row("10:20:00", "c"), row("10:10:00", "b"), row("10:10:00", "b"), row("10:00:00", "a"), row("09:00:00", "a", { judgedBefore: plain, judgedAfter: old })]);
    expect(found.map(({ id, at, rows }) => [id, at, rows.length])).toEqual([["2026-03-01T10:00:00Z", "2026-03-01T10:20:00Z", 4], ["2026-03-01T09:00:00Z", "2026-03-01T09:00:00Z", 1]]);
  });
  it("do not gather the same repository twice, long silences, or one correction with the next", () => {
    expect(rejudgedEvents([row("10:01:00", "a"), row("10:00:00", "a")])).toHaveLength(2);
    expect(rejudgedEvents([row("12:01:00", "a"), row("10:00:00", "b")])).toHaveLength(2);
    const said = { cause: "correction" as const, judgedBefore: plain };
    expect(rejudgedEvents([row("10:01:00", "a", said), row("10:00:00", "b", said)])).toHaveLength(2);
    expect(rejudgedEvents([row("10:00:04", "a", said), row("10:00:00", "b", said)])).toHaveLength(1);
  });
});
