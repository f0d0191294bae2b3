import { describe, expect, it } from "vitest";
import { fixedBy, kaplanMeier } from "./kaplanMeier";

/** `13+` is censored. */
const of = (text: string) => kaplanMeier(text.split(" ").map((each) => ({ time: Number(each.replace("+", "")), isFixed: !each.endsWith("+") })));
const printed = (points: ReturnType<typeof of>, digits: number) => points.map(({ time, atRisk, fixed, open, standardError }) => [time, atRisk, fixed, open.toFixed(digits), standardError?.toFixed(4) ?? "NaN"].join(" "));

describe("Kaplan–Meier as R prints it", () => {
  // summary(survfit(Surv(time, status) ~ x, data = aml)), package survival: acute myelogenous leukaemia (Miller, Survival Analysis, 1981).
  it("aml, maintained", () => {
    const points = of("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
    expect(printed(points, 3)).toEqual(["9 11 1 0.909 0.0867", "13 10 1 0.818 0.1163", "18 8 1 0.716 0.1397", "23 7 1 0.614 0.1526", "31 5 1 0.491 0.1642", "34 4 1 0.368 0.1627", "48 2 1 0.184 0.1535"]);
    expect(fixedBy(points, 0.5)).toBe(31);
    expect(fixedBy(points, 0.9)).toBeNull();
  });

  it("aml, not maintained", () => {
    const points = of("5 5 8 8 12 16+ 23 27 30 33 43 45");
    expect(printed(points, 4)).toEqual([
      "5 12 2 0.8333 0.1076", "8 10 2 0.6667 0.1361", "12 8 1 0.5833 0.1423", "23 6 1 0.4861 0.1481", "27 5 1 0.3889 0.1470", "30 4 1 0.2917 0.1387", "33 3 1 0.1944 0.1219", "43 2 1 0.0972 0.0919", "45 1 1 0.0000 NaN",
    ]);
    expect(fixedBy(points, 0.5)).toBe(23);
  });

  // Freireich and others, Blood 21 (1963) 699–716; the estimates as in Cox and Oakes, Analysis of Survival Data (1984); the data are MASS::gehan in R.
  it("remission with 6-mercaptopurine", () => {
    const points = of("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
    expect(points.map(({ time, atRisk, open }) => `${String(time)} ${String(atRisk)} ${open.toFixed(3)}`)).toEqual(["6 21 0.857", "7 17 0.807", "10 15 0.753", "13 12 0.690", "16 11 0.627", "22 7 0.538", "23 6 0.448"]);
    expect(fixedBy(points, 0.5)).toBe(23);
  });

  it("remission with placebo: nobody is censored, and the median is the usual one", () => {
    expect(fixedBy(of("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"), 0.5)).toBe(8);
    expect(fixedBy(of("1 2 3 4"), 0.5)).toBe(2.5);
  });
});

it("is empty without fixes", () => {
  expect(fixedBy(of("3+ 4+"), 0.5)).toBeNull();
  expect(fixedBy(kaplanMeier([]), 0.5)).toBeNull();
});
