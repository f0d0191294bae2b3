import type { ReadingModel } from "@/lib/core/report/page/readingModel";

export interface ProgressWorld {
  readonly read: () => Promise<ReadingModel>;
  /** Resolves after so many milliseconds, or at once when the signal fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Id of the last message that a listener who comes back has seen; null for a new one. */
  readonly lastId: string | null;
  readonly idOf: (reading: ReadingModel) => string;
}

const pauseMs = 1_000;
/** A proxy closes a connection that is silent for a minute; a comment keeps it. */
const heartbeatPauses = 15;
/** A listener comes back after so many and passes the gate anew, so that a session that was ended hears no more. */
const mostPauses = 300;
/** Looked at this often while nothing runs. */
const restPauses = 5;

/**
 * Server-sent events: a snapshot whenever something changed, looked at every second while a reading runs, a comment as heartbeat.
 * A listener that comes back with the id of what it has seen gets nothing twice. Ends with the signal, and after five minutes.
 */
export async function* progressStream({ read, sleep, signal, lastId, idOf }: ProgressWorld): AsyncGenerator<string> {
  yield "retry: 2000\n\n";
  let seen = lastId;
  for (let quiet = 0, passed = 0; !signal.aborted && passed < mostPauses;) {
    const reading = await read();
    const id = idOf(reading);
    if (id !== seen) {
      yield `id: ${id}\ndata: ${JSON.stringify(reading)}\n\n`;
      seen = id;
      quiet = 0;
    } else if (quiet >= heartbeatPauses) {
      yield ": still here\n\n";
      quiet = 0;
    }
    const pauses = reading.isRunning ? 1 : restPauses;
    await sleep(pauses * pauseMs, signal);
    quiet += pauses;
    passed += pauses;
  }
}
