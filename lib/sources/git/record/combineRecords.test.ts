import { expect, it } from "vitest";
import type { LineRecord, LineWriter } from "@/lib/core/attribution/record/lineRecord";
import { combineRecords } from "./combineRecords";
import type { LineRecordSource } from "./lineRecordSource";

const writer = (session: string): LineWriter => ({ rule: session, kind: "agent", agent: "codex", model: null, modelId: null, session });
const record = (session: string, files: Record<string, number[]>): LineRecord => ({ writers: [writer(session)], files: new Map(Object.entries(files).map(([path, triples]) => [path, Int32Array.from(triples)])) });

function source(state: string, records: Record<string, LineRecord>): LineRecordSource {
  const asked = new Map(Object.entries(records));
  return { state, ids: new Map([...asked.keys()].map((sha) => [sha, "aa"])), read: (shas) => Promise.resolve(new Map(shas.flatMap((sha) => { const found = asked.get(sha); return found ? [[sha, found] as const] : []; }))) };
}

it("gives a line that two claim to the source that stands first, and the rest to whoever claims it", async () => {
  const both = combineRecords([source("one", { c: record("first", { "a.ts": [3, 4, 0] }) }), source("two", { c: record("second", { "a.ts": [1, 6, 0], "b.ts": [1, 1, 0] }), d: record("second", { "a.ts": [1, 1, 0] }) })]);
  const found = await both.read(["c", "d"]);
  expect(found.get("c")?.writers.map(({ session }) => session)).toEqual(["first", "second"]);
  expect([...(found.get("c")?.files.get("a.ts") ?? [])]).toEqual([1, 2, 1, 3, 4, 0, 5, 6, 1]);
  expect([...(found.get("c")?.files.get("b.ts") ?? [])]).toEqual([1, 1, 1]);
  expect([...(found.get("d")?.files.get("a.ts") ?? [])]).toEqual([1, 1, 0]);
});

it("names contents of two records as neither alone is named, in the shape of an object id", () => {
  const both = combineRecords([source("one", { c: record("first", {}) }), source("two", { c: record("second", {}), d: record("second", {}) })]);
  expect(both.state).toBe("one | two");
  expect(both.ids.get("d")).toBe("aa");
  expect(both.ids.get("c")).toMatch(/^[0-9a-f]{40}$/);
});

it("is the source itself where there is one", () => {
  const one = source("one", {});
  expect(combineRecords([one])).toBe(one);
});
