import "server-only";
import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { systemClock } from "@/lib/clock";
import type { ReadingModel } from "@/lib/core/report/page/readingModel";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { listRepositories } from "@/lib/store/repository/repositoryState";
import { readingOf } from "../load/readingOf";
import { withoutCounts } from "../load/withoutCounts";
import { database } from "../session/database";
import type { Reader } from "../session/reader";
import { readerOf } from "../session/readerOf";
import { withReader } from "../session/withReader";
import { progressStream } from "./progressStream";

async function readReading({ scope }: Pick<Reader, "scope">): Promise<ReadingModel> {
  const db = database();
  const [organisation, repositories] = await Promise.all([readOrganisation(db), listRepositories(db, scope)]);
  const reading = readingOf(repositories, systemClock(), organisation.timeZone);
  return scope.mode === "worksCouncil" ? withoutCounts(reading) : reading;
}

/** Names what a listener would see change: not the rate, which moves by itself. */
function idOf({ repositories, isRunning }: ReadingModel): string {
  const facts = repositories.map(({ slug, state, phase, commitsDone, commitsTotal, error }) => [slug, state, phase, commitsDone, commitsTotal, error?.message]);
  return createHash("sha256").update(JSON.stringify([facts, isRunning])).digest("hex").slice(0, 16);
}

const sleep = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal }).then(() => undefined, () => undefined);

function streamOf(messages: AsyncGenerator<string>, stop: AbortController): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const message = await messages.next();
      if (message.done === true) controller.close();
      else controller.enqueue(encoder.encode(message.value));
    },
    async cancel() {
      stop.abort();
      await messages.return(undefined);
    },
  });
}

/** How far every reading is: one snapshot with `once=1`, else a stream of them, each of what the listener may see by then. */
export const answerProgress = withReader(async (request, _context, reader) => {
  const headers = { "Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no" };
  if (new URL(request.url).searchParams.get("once") === "1") return Response.json(await readReading(reader), { headers });
  const stop = new AbortController();
  request.signal.addEventListener("abort", () => stop.abort(), { once: true });
  const messages = progressStream({ read: async () => readReading(await readerOf(reader.user)), sleep, signal: stop.signal, lastId: request.headers.get("last-event-id"), idOf });
  return new Response(streamOf(messages, stop), { headers: { ...headers, "Content-Type": "text/event-stream; charset=utf-8" } });
});
