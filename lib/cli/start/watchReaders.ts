import { refreshReaders, type ReadersWorld } from "@/lib/flows/forge/refreshReaders";

const everyMs = 60_000;

/** Asks forges who may read, every minute whatever is due, beside the queue: a long reading must not keep somebody from what they may see, nor let them see what they may no more. Returns how to end it. */
export function watchReaders(world: ReadersWorld, onTrouble: (line: string) => void): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  const look = () => {
    running ??= refreshReaders(world, stop.signal)
      .catch((error: unknown) => { if (!stop.signal.aborted) onTrouble(`Who may read could not be asked: ${error instanceof Error ? error.message : String(error)}`); })
      .finally(() => { running = null; });
  };
  look();
  const timer = setInterval(look, everyMs);
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}
