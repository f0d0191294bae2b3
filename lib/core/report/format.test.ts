import { describe, expect, it } from "vitest";
import { formatAxisCount } from "./formatAxisCount";
import { formatCount } from "./formatCount";
import { formatDay } from "./formatDay";
import { formatDayRange } from "./formatDayRange";
import { formatInstant } from "./formatInstant";
import { formatNumberWord } from "./formatNumberWord";
import { formatPercent } from "./formatPercent";
import { formatPoints } from "./formatPoints";
import { formatTimeLeft } from "./formatTimeLeft";

describe("number formats of LOOK §5", () => {
  it.each([[0, "0"], [7, "7"], [1000, "1,000"], [208683, "208,683"], [1234567, "1,234,567"], [-1200, "−1,200"]])("count %s", (value, text) => expect(formatCount(value)).toBe(text));
  it.each([[0, "0"], [500, "500"], [1500, "1.5k"], [20000, "20k"], [2_000_000, "2M"]])("axis %s", (value, text) => expect(formatAxisCount(value)).toBe(text));
  it.each([[64, "64 %"], [64.4, "64 %"], [9.94, "9.9 %"], [9.96, "10 %"], [4, "4 %"], [0, "0 %"], [0.01, "under 0.1 %"], [100, "100 %"]])("percent %s", (value, text) => expect(formatPercent(value)).toBe(text));
  it.each([[24, "+24"], [-7, "−7"], [0, "0"], [0.3, "+0.3"], [-0.01, "0"], [1.6, "+2"]])("points %s", (value, text) => expect(formatPoints(value)).toBe(text));
  it.each([["2026-11-19", "19 Nov 2026"], ["2026-01-02", "2 Jan 2026"], ["never", "never"]])("day %s", (value, text) => expect(formatDay(value)).toBe(text));
  it.each([
    ["2026-08-31", "2026-11-15", "31 Aug – 15 Nov 2026"], ["2026-11-09", "2026-11-15", "9–15 Nov 2026"],
    ["2025-12-29", "2026-01-04", "29 Dec 2025 – 4 Jan 2026"], ["2026-11-09", "2026-11-09", "9 Nov 2026"],
  ])("range %s to %s", (from, to, text) => expect(formatDayRange(from, to)).toBe(text));
  it("names the zone of an instant", () => {
    expect(formatInstant("2026-11-10T08:47:00Z", "UTC")).toBe("10 Nov 2026, 08:47 UTC");
    expect(formatInstant("2026-09-30T23:30:00Z", "Europe/Paris")).toBe("1 Oct 2026, 01:30 CEST");
  });
  it.each([[20_000, "under a minute"], [60_000, "1 minute"], [240_000, "4 minutes"], [7_200_000, "about 2 hours"]])("time left %s", (value, text) => expect(formatTimeLeft(value)).toBe(text));
  it.each([[4, "four"], [13, "13"]])("word %s", (value, text) => expect(formatNumberWord(value)).toBe(text));
});
