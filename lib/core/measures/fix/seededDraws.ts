/** Chance that is the same for the same seed on every machine. */
export interface Draws {
  /** Greater than 0, less than 1. */
  readonly uniform: () => number;
  /** From Gamma(shape, rate 1); shape ≥ ½. */
  readonly gamma: (shape: number) => number;
}

/** Mulberry32 for the uniform numbers; normals by the polar method; gammas by the squeeze of Marsaglia and Tsang, ACM Transactions on Mathematical Software 26 (2000) 363–372. */
export function seededDraws(seed: number): Draws {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  const normal = (): number => {
    for (;;) {
      const [u, v] = [2 * uniform() - 1, 2 * uniform() - 1];
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  };
  const gamma = (shape: number): number => {
    // Below 1 the method asks for the next shape and a power of a uniform.
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return { uniform, gamma };
}
