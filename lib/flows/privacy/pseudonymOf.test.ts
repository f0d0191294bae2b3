import { describe, expect, it } from "vitest";
import { pseudonymOf } from "./pseudonymOf";

const key = new Uint8Array(32).fill(7);

describe("pseudonymOf", () => {
  it("is stable, and another one for another person, organisation or key", () => {
    const mine = pseudonymOf(key, "1", "jane@example.com");
    expect(mine).toMatch(/^person-[a-z2-9]{8}$/);
    expect(pseudonymOf(key, "1", "jane@example.com")).toBe(mine);
    const others = [pseudonymOf(key, "1", "joe@example.com"), pseudonymOf(key, "2", "jane@example.com"), pseudonymOf(new Uint8Array(32).fill(8), "1", "jane@example.com")];
    expect(new Set([mine, ...others]).size).toBe(4);
  });

  it("cannot be shifted from organisation to person", () => {
    expect(pseudonymOf(key, "1", "2x")).not.toBe(pseudonymOf(key, "12", "x"));
  });

  it("refuses a key that could be tried out", () => {
    expect(() => pseudonymOf(new Uint8Array(16), "1", "jane")).toThrow(RangeError);
  });
});
