import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { type DigestSchedule, nextDue } from "./schedule";

const monday8: DigestSchedule = { rhythm: "weekly", weekday: 1, hour: 8, timeZone: "Europe/Paris" };
const at = (text: string) => Date.parse(text);
const zones = ["Europe/Paris", "Europe/London", "Europe/Dublin", "America/New_York", "America/St_Johns", "America/Santiago", "America/Asuncion", "America/Havana", "Africa/Cairo", "Africa/Casablanca", "Asia/Beirut", "Asia/Jerusalem", "Asia/Tehran", "Asia/Kolkata",
  "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "Pacific/Kiritimati"];

describe("when a digest is due", () => {
  it.each([
    ["the same morning", monday8, "2026-11-23T05:00:00Z", "2026-11-23T07:00:00.000Z", "2026-11-23"],
    ["not at the moment itself, but a week later", monday8, "2026-11-23T07:00:00Z", "2026-11-30T07:00:00.000Z", "2026-11-30"],
    ["at the same hour of the clock in summer", monday8, "2026-06-20T00:00:00Z", "2026-06-22T06:00:00.000Z", "2026-06-22"],
    ["an hour later where clocks skip the hour", { ...monday8, weekday: 7, hour: 2 }, "2026-03-28T12:00:00Z", "2026-03-29T01:00:00.000Z", "2026-03-29"],
    ["the first of two where clocks show the hour twice", { ...monday8, weekday: 7, hour: 2 }, "2026-10-24T12:00:00Z", "2026-10-25T00:00:00.000Z", "2026-10-25"],
    ["on the first such day of a month", { ...monday8, rhythm: "monthly" }, "2026-11-03T00:00:00Z", "2026-12-07T07:00:00.000Z", "2026-12-07"],
    ["on a day that the zone did not have", { ...monday8, weekday: 5, timeZone: "Pacific/Apia" }, "2011-12-28T00:00:00Z", "2011-12-30T18:00:00.000Z", "2011-12-30"],
  ] satisfies readonly (readonly [string, DigestSchedule, string, string, string])[])("%s", (_, schedule, after, due, key) => {
    const found = nextDue(schedule, at(after));
    expect([new Date(found.at).toISOString(), found.key]).toEqual([due, key]);
  });

  it("every second week, the same ones whenever it is asked", () => {
    const first = nextDue({ ...monday8, rhythm: "fortnightly" }, at("2026-01-01T00:00:00Z"));
    const second = nextDue({ ...monday8, rhythm: "fortnightly" }, first.at);
    expect([first.key, second.key, nextDue({ ...monday8, rhythm: "fortnightly" }, second.at - 1).key]).toEqual(["2026-01-05", "2026-01-19", "2026-01-19"]);
  });

  it("five years in each of 20 zones: every week once, in order, on its day", () => {
    for (const timeZone of zones) {
      let due = nextDue({ ...monday8, timeZone, weekday: 7, hour: 2 }, at("2010-01-01T00:00:00Z"));
      for (let week = 1; week < 260; week++) {
        const next = nextDue({ ...monday8, timeZone, weekday: 7, hour: 2 }, due.at);
        expect(Date.parse(next.key) - Date.parse(due.key), `${timeZone} ${due.key}`).toBe(7 * 86_400_000);
        due = next;
      }
    }
  });

  it("is after the moment, on the weekday, and the next one from any moment before it", () => {
    fc.assert(fc.property(
      fc.record({ rhythm: fc.constantFrom("weekly", "fortnightly", "monthly"), weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }), timeZone: fc.constantFrom(...zones) }),
      fc.integer({ min: at("2015-01-01T00:00:00Z"), max: at("2035-01-01T00:00:00Z") }), fc.double({ min: 0, max: 0.999, noNaN: true }), (schedule, after, part) => {
        const due = nextDue(schedule, after);
        expect(due.at).toBeGreaterThan(after);
        expect(DateTime.fromISO(due.key).weekday).toBe(schedule.weekday);
        expect(nextDue(schedule, after + Math.floor((due.at - after) * part))).toEqual(due);
      }), { numRuns: 300 });
  });
});
