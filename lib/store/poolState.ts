import type { Pool } from "pg";

const pools = new Map<string, Pool>();

export interface PoolState {
  readonly open: number;
  readonly idle: number;
  /** Questions that wait for a connection. */
  readonly waiting: number;
}

/** The pools of connections of this process, as they stand. */
export const poolState = {
  note: (url: string, pool: Pool) => void pools.set(url, pool),
  drop: (url: string) => void pools.delete(url),
  read(): PoolState {
    const all = [...pools.values()];
    const sum = (of: (pool: Pool) => number) => all.reduce((total, pool) => total + of(pool), 0);
    return { open: sum((pool) => pool.totalCount), idle: sum((pool) => pool.idleCount), waiting: sum((pool) => pool.waitingCount) };
  },
};
