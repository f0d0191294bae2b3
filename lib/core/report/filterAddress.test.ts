import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Filter, filterSchema } from "./filter";
import { filterAddress } from "./filterAddress";

const read = (address: string) => filterAddress.read(new URLSearchParams(address));
const standard = filterSchema.parse({});

const dayArbitrary = fc.date({ min: new Date("1970-01-02T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const nameArbitrary = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }).filter((name) => name.length <= 200);
const rangeArbitrary: fc.Arbitrary<Filter["range"]> = fc.oneof(
  fc.integer({ min: 1, max: 1040 }).map((weeks) => ({ kind: "weeks" as const, weeks })),
  fc.constant({ kind: "all" as const }),
  fc.tuple(dayArbitrary, dayArbitrary).map(([a, b]) => (a <= b ? { kind: "days" as const, from: a, to: b } : { kind: "days" as const, from: b, to: a })),
);
const filterArbitrary: fc.Arbitrary<Filter> = fc.record({
  repositories: fc.uniqueArray(nameArbitrary, { maxLength: 5 }),
  teams: fc.uniqueArray(nameArbitrary, { maxLength: 5 }),
  agents: fc.uniqueArray(nameArbitrary, { maxLength: 5 }),
  measure: fc.constantFrom("lines" as const, "effective" as const),
  range: rangeArbitrary,
  view: fc.constantFrom("policy" as const, "strict" as const),
  bulk: fc.boolean(),
});

describe("filterAddress", () => {
  it("gives back every filter it wrote, names sorted, and ignores nothing of it", () => {
    fc.assert(fc.property(filterArbitrary, (filter) => {
      const back = read(filterAddress.write(filter).toString());
      expect(back.ignored).toEqual([]);
      expect({ ...back.filter, repositories: new Set(back.filter.repositories), teams: new Set(back.filter.teams), agents: new Set(back.filter.agents) })
        .toEqual({ ...filter, repositories: new Set(filter.repositories), teams: new Set(filter.teams), agents: new Set(filter.agents) });
    }));
  });

  it("has one address for one choice, in whatever order it was made", () => {
    fc.assert(fc.property(filterArbitrary, (filter) => {
      const turned = { ...filter, repositories: filter.repositories.toReversed(), agents: [...filter.agents, ...filter.agents] };
      expect(filterAddress.write(turned).toString()).toBe(filterAddress.write(filter).toString());
    }));
  });

  it("never fails on junk, and gives a filter that the schema takes", () => {
    const key = fc.constantFrom("repo", "agent", "measure", "weeks", "from", "to", "view", "bulk", "page", "__proto__");
    fc.assert(fc.property(fc.array(fc.tuple(key, fc.string())), (pairs) => {
      expect(filterSchema.safeParse(filterAddress.read(new URLSearchParams(pairs)).filter).success).toBe(true);
    }));
  });

  it("reads nothing as the standard filter, whose address is empty", () => {
    expect(read("")).toEqual({ filter: standard, ignored: [] });
    expect(filterAddress.write(standard).toString()).toBe("");
  });

  it.each([
    ["weeks=abc", "weeks", "abc"],
    ["weeks=0", "weeks", "0"],
    ["weeks=1041", "weeks", "1041"],
    ["weeks=-3", "weeks", "-3"],
    ["measure=words", "measure", "words"],
    ["view=loose", "view", "loose"],
    ["bulk=maybe", "bulk", "maybe"],
    ["from=2026-01-01", "from", "2026-01-01"],
  ])("%s falls back and is named", (address, key, value) => {
    expect(read(address)).toEqual({ filter: standard, ignored: [{ key, value }] });
  });

  it.each(["from=2026-02-31&to=2026-03-01", "from=2026-03-02&to=2026-03-01", "from=yesterday&to=2026-03-01"])("%s is no range: both are named", (address) => {
    expect(read(address).filter.range).toEqual(standard.range);
    expect(read(address).ignored.map((part) => part.key)).toEqual(["from", "to"]);
  });

  it("keeps the good parts beside the bad ones", () => {
    expect(read("repo=b&repo=a&weeks=12&view=odd&page=3").filter).toEqual({ ...standard, repositories: ["a", "b"], range: { kind: "weeks", weeks: 12 } });
    expect(read("repo=b&repo=a&weeks=12&view=odd&page=3").ignored).toEqual([{ key: "view", value: "odd" }]);
  });
});
