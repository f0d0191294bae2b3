import { describe, expect, it } from "vitest";
import type { ReadingModel } from "@/lib/core/report/page/readingModel";
import { progressStream } from "./progressStream";

const reading = (commitsDone: number, isRunning = true): ReadingModel => ({ repositories: [], commitsDone, commitsTotal: 100, commitsPerSecond: null, leftMs: null, isRunning, inPercent: false });

/** Runs the stream over these readings, then stops it; returns what was sent and how long it slept. */
async function listen(readings: readonly ReadingModel[], lastId: string | null = null) {
  const stop = new AbortController();
  const slept: number[] = [];
  let at = 0;
  const world = {
    lastId, signal: stop.signal, idOf: (each: ReadingModel) => String(each.commitsDone),
    read: () => Promise.resolve(readings[at] ?? reading(0)),
    sleep: (ms: number) => {
      slept.push(ms);
      if (++at >= readings.length) stop.abort();
      return Promise.resolve();
    },
  };
  const sent: string[] = [];
  for await (const message of progressStream(world)) sent.push(message);
  return { sent: sent.slice(1), slept, first: sent[0] };
}

describe("progressStream", () => {
  it("sends what changed, once, every second while it runs", async () => {
    const { sent, slept, first } = await listen([reading(1), reading(1), reading(2)]);
    expect(first).toBe("retry: 2000\n\n");
    expect(sent).toEqual([`id: 1\ndata: ${JSON.stringify(reading(1))}\n\n`, `id: 2\ndata: ${JSON.stringify(reading(2))}\n\n`]);
    expect(slept).toEqual([1000, 1000, 1000]);
  });

  it("resumes: a listener that has seen the state gets nothing until it changes", async () => {
    expect((await listen([reading(1), reading(2)], "1")).sent).toHaveLength(1);
  });

  it("looks less often at rest, and keeps the connection with a comment", async () => {
    const { sent, slept } = await listen(Array.from({ length: 5 }, () => reading(7, false)));
    expect(slept[0]).toBe(5000);
    expect(sent.filter((message) => message.startsWith(":"))).toHaveLength(1);
  });

  it("ends by itself after five minutes, so that the gate is passed anew", async () => {
    const { slept } = await listen(Array.from({ length: 1000 }, () => reading(7, false)));
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(300_000);
  });

  it("ends when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    const stream = progressStream({ lastId: null, signal: stop.signal, idOf: () => "1", read: () => Promise.reject(new Error("never asked")), sleep: () => Promise.resolve() });
    const sent: string[] = [];
    for await (const message of stream) sent.push(message);
    expect(sent).toEqual(["retry: 2000\n\n"]);
  });
});
