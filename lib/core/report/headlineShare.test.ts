import { describe, expect, it } from "vitest";
import { headlineShare, type ShareWindow } from "./headlineShare";
import { headlineText } from "./headlineText";

const window = (proven: number, declared: number, unknown: number, human: number, standardError: number | null = 0.01): ShareWindow =>
  ({ lines: { proven, declared, unknown, human, bot: 0, leftOut: 0 }, humanEvidence: human, standardError });
const say = (now: ShareWindow, before: ShareWindow | null, signed = false): string =>
  headlineText(headlineShare({ now, before, signed, period: "in the last 12 weeks", beforePeriod: "half a year earlier" }));

describe("headlineShare", () => {
  it("says level and change, and wrote for a proven majority", () =>
    expect(say(window(54, 10, 10, 26), window(30, 10, 20, 40))).toBe("AI wrote 64 % of the lines merged in the last 12 weeks, up from 40 % half a year earlier"));
  it("says named where the majority is only declared", () =>
    expect(say(window(0, 64, 10, 26), window(0, 70, 4, 26))).toBe("AI is named on 64 % of the lines merged in the last 12 weeks, down from 70 % half a year earlier"));
  it("says no change under two points", () =>
    expect(say(window(640, 0, 0, 360), window(630, 0, 0, 370))).toBe("AI wrote 64 % of the lines merged in the last 12 weeks, as half a year earlier"));
  it("says no change where the interval includes 0", () =>
    expect(say(window(64, 0, 0, 36, 0.1), window(50, 0, 0, 50, 0.1))).toContain(", as half a year earlier"));
  it("gives the level only without a window to compare", () => expect(say(window(64, 0, 0, 36), null)).toBe("AI wrote 64 % of the lines merged in the last 12 weeks"));
  it("gives the range where evidence covers under 60 %", () =>
    expect(say(window(31, 26, 17, 26), null)).not.toContain("Between"));
  it("names coverage in the range", () => {
    const thin: ShareWindow = { ...window(31, 10, 43, 16), humanEvidence: 16 };
    expect(say(thin, null)).toBe("Between 31 % and 84 % of merged lines are by AI; evidence covers 57 %");
  });
  it("says how much is named where nothing can be proven", () => expect(say(window(0, 12, 88, 0), null)).toBe("Between 0 % and 100 % of merged lines are by AI; it is named on 12 %"));
  it("is a number under a signed policy", () => expect(say({ ...window(0, 12, 0, 88), humanEvidence: 0 }, null, true)).toBe("AI is named on 12 % of the lines merged in the last 12 weeks"));
  it("says that there is nothing", () => expect(say(window(0, 0, 0, 0), null)).toBe("No counted lines were merged in the last 12 weeks"));
  it("stays within 90 characters", () => expect(say(window(540, 100, 100, 260), window(300, 100, 200, 400)).length).toBeLessThanOrEqual(90));
});
