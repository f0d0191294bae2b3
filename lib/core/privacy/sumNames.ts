import type { Partition } from "./partition";

/** Name of the sum that a value of a table is told in: its own, or that of the rest. */
export function sumNames({ rest }: Partition): (value: string) => string {
  const hidden = new Set(rest);
  return (value) => (hidden.has(value) ? "rest" : `value ${value}`);
}
