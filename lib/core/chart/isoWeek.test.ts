import { expect, it } from "vitest";
import { addDays, daysBetween, isoWeek } from "./isoWeek";

// Week numbers as `date -d <day> +%V` prints them.
it.each([["2026-11-16", 47], ["2025-12-29", 1], ["2020-12-28", 53], ["2024-12-30", 1], ["2026-01-19", 4]])("week of %s", (day, week) => expect(isoWeek(day)).toBe(week));
it("adds days over a leap day", () => expect(addDays("2024-02-26", 7)).toBe("2024-03-04"));
it("counts days", () => expect(daysBetween("2025-11-24", "2026-11-16")).toBe(357));
