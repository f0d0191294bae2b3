/** Where the time comes from: injected, so that tests and replays can hold it still. Epoch milliseconds, UTC. */
export type Clock = () => number;

/** The machine's clock. */
export const systemClock: Clock = () => Date.now();
