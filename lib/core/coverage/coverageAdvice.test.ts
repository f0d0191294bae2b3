import { expect, it } from "vitest";
import { coverageAdvice, type CoverageFacts, type RepositoryMeans } from "./coverageAdvice";

const repository = (name: string, unknown: number, different: Partial<RepositoryMeans> = {}): RepositoryMeans => ({ name, unknown, hasRecords: true, namesPulls: true, hasHeads: true, hasForge: true, ...different });
const facts = (different: Partial<CoverageFacts> = {}): CoverageFacts => ({ counted: 1_000, unknown: 600, repositories: [repository("api", 400), repository("web", 200)], isPolicyAnswered: true, signatures: 0, signatureLines: 0, hinted: [], stopped: [], ...different });

it("gives none where every means is there, or nothing is unknown", () => {
  expect(coverageAdvice(facts())).toEqual([]);
  expect(coverageAdvice(facts({ unknown: 0, isPolicyAnswered: false, repositories: [repository("api", 0, { hasRecords: false })] }))).toEqual([]);
});

it("names the repositories that lack a means, most unknown lines first, and the lines that it can speak of at most", () => {
  const repositories = [repository("web", 200, { hasRecords: false }), repository("api", 400, { hasRecords: false, hasHeads: false }), repository("old", 0, { hasRecords: false })];
  expect(coverageAdvice(facts({ repositories }))).toEqual([{ id: "records", about: ["api", "web"], lines: 600 }, { id: "heads", about: ["api"], lines: 400 }]);
});

it("asks for heads and a forge only where there are pull requests", () => {
  expect(coverageAdvice(facts({ repositories: [repository("api", 400, { namesPulls: false, hasHeads: false, hasForge: false })] }))).toEqual([]);
  expect(coverageAdvice(facts({ repositories: [repository("api", 400, { namesPulls: false, hasForge: false })] }))).toEqual([{ id: "forge", about: ["api"], lines: 400 }]);
});

it("orders by what can bring most, and puts the policy, which brings no evidence, last", () => {
  const advice = coverageAdvice(facts({ isPolicyAnswered: false, signatures: 3, signatureLines: 50, hinted: [{ title: "Codex", lines: 90 }], stopped: ["web"] }));
  expect(advice).toEqual([{ id: "stopped", about: ["web"], lines: 200 }, { id: "hints", about: ["Codex"], lines: 90 }, { id: "signatures", about: [], lines: 50 }, { id: "policy", about: [], lines: null }]);
});

it("hints speak of no more than is unknown, and signatures only of unknown lines", () => {
  expect(coverageAdvice(facts({ hinted: [{ title: "Codex", lines: 9_000 }], signatures: 3 }))).toEqual([{ id: "hints", about: ["Codex"], lines: 600 }]);
});
