import { expect, it } from "vitest";
import { headlineFixes, headlineFixShare } from "./headlineFixes";
import { headlineText } from "./headlineText";

it.each([
  [{ ai: 552, fixes: 783 }, 2.8, "AI landed 552 of the last 783 fixes, equal to 2.8 human-years"], [{ ai: 552, fixes: 783 }, null, "AI landed 552 of the last 783 fixes"], [{ ai: 0, fixes: 40 }, 0, "AI landed 0 of the last 40 fixes"],
  [{ ai: 3, fixes: 4 }, 1, "Not enough data yet to say who lands the fixes: 4 landed"], [{ ai: 0, fixes: 0 }, null, "No fixes landed in these weeks"],
])("%j", (window, years, expected) => { expect(headlineText(headlineFixes(window, years))).toBe(expected); });

it.each([
  [{ ai: 74, fixes: 100 }, { ai: 40, fixes: 100 }, "AI lands 74 % of the fixes, up from 40 % half a year earlier"], [{ ai: 50, fixes: 100 }, { ai: 45, fixes: 100 }, "AI lands 50 % of the fixes, as half a year earlier"],
  [{ ai: 5, fixes: 100 }, null, "AI lands 5 % of the fixes"], [{ ai: 1, fixes: 3 }, null, "Not enough fixes landed in the last weeks to tell a share"],
])("%j after %j", (now, before, expected) => { expect(headlineText(headlineFixShare(now, before, "half a year earlier")).replaceAll("\u202f", " ")).toBe(expected); });
