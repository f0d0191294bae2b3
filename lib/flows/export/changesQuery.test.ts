import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesQuery } from "./changesQuery";

const read = (address: string) => changesQuery.read(new URLSearchParams(address));

describe("changesQuery", () => {
  it("is newest first, page 1, where nothing is asked", () => {
    expect(read("")).toEqual({ sort: "landedAt", descending: true, page: 1, pageSize: 50, search: "", verdicts: [] });
    expect(changesQuery.write(read(""))).toEqual([]);
  });

  it.each(["page=0", "page=-1", "page=1e9", "page=abc", "sort=sha;drop", "order=sideways", "verdict=nobody", "guard=nothing", "guard=changeSize:1", "guard=revertRate:1:1"])("%s falls back", (address) => {
    expect(read(address)).toEqual(read(""));
  });

  it("gives back what it wrote", () => {
    const query = fc.record({
      sort: fc.constantFrom(...changesQuery.sorts), descending: fc.boolean(), page: fc.integer({ min: 1, max: 1_000_000 }), pageSize: fc.constant(50),
      search: fc.string({ maxLength: 100, unit: "grapheme" }).map((text) => text.trim().slice(0, 200)).filter((text) => text === text.trim()),
      verdicts: fc.subarray(["ai" as const, "human" as const, "mixed" as const, "unknown" as const, "bot" as const]),
    });
    fc.assert(fc.property(query, (asked) => {
      expect(changesQuery.read(new URLSearchParams(new URLSearchParams(changesQuery.write(asked)).toString()))).toEqual(asked);
    }));
  });

  it("names what a guardrail is counted of", () => {
    expect(read("guard=revertRate").guard).toEqual({ id: "revertRate", happened: false });
    expect(changesQuery.write(read("guard=refixRate:1"))).toEqual([["guard", "refixRate:1"]]);
  });

  it("cuts a search that is too long", () => expect(read(`search=${"x".repeat(5000)}`).search).toHaveLength(200));
});
