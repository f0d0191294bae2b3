import { expect, it } from "vitest";
import type { ReadingModel } from "@/lib/core/report/page/readingModel";
import { withoutCounts } from "./withoutCounts";

const row = (state: "reading" | "ready", href: string | null, commitsDone: number, commitsTotal: number) => ({ slug: "api", name: "api", href, state, phase: "Reading changes", commitsDone, commitsTotal, note: "", error: null });
const reading = (repositories: ReadingModel["repositories"]): ReadingModel => ({ repositories, commitsDone: 3, commitsTotal: 7, commitsPerSecond: 2, leftMs: 9, isRunning: true, inPercent: false });

it("tells how far a first reading is, and of a later one nothing until it is done: no count, no rate", () => {
  const found = withoutCounts(reading([row("reading", null, 5_120, 8_000), row("reading", "/repositories/api", 3, 7), row("ready", "/repositories/api", 8_007, 8_007)]));
  expect(found.repositories.map(({ commitsDone, commitsTotal }) => [commitsDone, commitsTotal])).toEqual([[64, 100], [0, 100], [100, 100]]);
  expect(found).toMatchObject({ commitsDone: 32, commitsTotal: 100, commitsPerSecond: null, leftMs: null, inPercent: true });
});
