/** A figure with its 95 % interval, and what it was divided from. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}
