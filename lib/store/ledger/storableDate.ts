const last = Date.UTC(9999, 11, 31);

/** A git date as PostgreSQL takes it: from 1900 to 9999. Dates outside are written by broken clocks and tools only. */
export const storableDate = (epochMs: number): Date => new Date(Number.isFinite(epochMs) ? Math.min(Math.max(epochMs, Date.UTC(1900, 0, 1)), last) : 0);
