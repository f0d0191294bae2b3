const minute = 60_000;

/** How long what a forge said of its readers is believed, and when it is asked again: early enough for two tries before the first word runs out. Milliseconds. */
export const readersTrust = { longest: 15 * minute, askAgain: 5 * minute } as const;
