import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { combineEffects, errorOf } from "./combineEffects";
import { type GroupTimeCell, groupTimeEffect } from "./groupTimeEffect";
import { jointTest } from "./jointTest";

// Teen employment and minimum wages in 500 counties, 2003-2007: the example `mpdta` of Callaway and Sant'Anna's R package `did`. Data as in data/mpdta.csv of
// github.com/d2cml-ai/csdid (MIT License, Copyright 2023 Pedro Sant'Anna, Brantly Callaway, Alexander Quispe, Carlos Guevara, Jhon Flores), one row a county.
// Expected values: `did` with bstrap = FALSE, cband = FALSE, xformla = ~1, as printed in csdid/test_csdid/r_ref of the same repository; the first four digits are those of the
// package's own documentation (bcallaway11.github.io/did, "Introduction to DiD with Multiple Time Periods").
const years = ["2003", "2004", "2005", "2006", "2007"] as const;
const counties = z.array(z.object({ first: z.coerce.number(), ...Object.fromEntries(years.map((year) => [year, z.coerce.number()])) }).catchall(z.coerce.number()))
  .parse(parse(readFileSync(join(process.cwd(), "lib/fixtures/uplift/mpdta.csv"), "utf8"), { columns: true }));

const near = (value: number): unknown => expect.closeTo(value, 12);

function cells(control: "never" | "notYet"): GroupTimeCell[] {
  return [2004, 2006, 2007].flatMap((group) => [2004, 2005, 2006, 2007].flatMap((time) => {
    const base = time < group ? time - 1 : group - 1;
    const firstOf = (county: number) => counties[county]?.first ?? 0;
    return groupTimeEffect(group, time, {
      count: counties.length, leastControls: 1, isTreated: (county) => firstOf(county) === group,
      isControl: (county) => firstOf(county) === 0 || (control === "notYet" && firstOf(county) > Math.max(time, base) && firstOf(county) !== group),
      contrastOf: (county) => (counties[county]?.[String(time)] ?? NaN) - (counties[county]?.[String(base)] ?? NaN),
    }) ?? [];
  }));
}

const expected: Readonly<Record<"never" | "notYet", [group: number, time: number, att: number, error: number][]>> = {
  never: [
    [2004, 2004, -0.0105032462209624, 0.0232510363681664], [2004, 2005, -0.0704231581031467, 0.0309847667572767], [2004, 2006, -0.137258738889403, 0.0364356642876865], [2004, 2007, -0.100811363085404, 0.0343592258346732],
    [2006, 2004, 0.00652011242423301, 0.0233268051418047], [2006, 2005, -0.00275081875051882, 0.0195585610358817], [2006, 2006, -0.00459460695286304, 0.0177551966592763], [2006, 2007, -0.0412244715462175, 0.0202291807041068],
    [2007, 2004, 0.0305066555832928, 0.01503356028013], [2007, 2005, -0.00272589288611625, 0.0163958328955344], [2007, 2006, -0.0310871193896889, 0.0178775113133435], [2007, 2007, -0.0260544107191966, 0.0166554353492522],
  ],
  notYet: [
    [2004, 2004, -0.0193723636759221, 0.0223101128836806], [2004, 2005, -0.0783190990620607, 0.0303902285433973], [2004, 2006, -0.136274346328678, 0.03540338496891], [2004, 2007, -0.100811363085404, 0.0343592258346732],
    [2006, 2004, -0.00256255094261098, 0.0225302351453388], [2006, 2005, -0.00193924609578875, 0.019042158605819], [2006, 2006, 0.00466087631997615, 0.0163355842468236], [2006, 2007, -0.0412244715462175, 0.0202291807041068],
    [2007, 2004, 0.0297593647610311, 0.0145335416386514], [2007, 2005, -0.0024106128000969, 0.0160312963755178], [2007, 2006, -0.0310871193896889, 0.0178775113133435], [2007, 2007, -0.0260544107191966, 0.0166554353492522],
  ],
};

/** Effects by distance to treatment, with analytic standard errors. */
const dynamic: Readonly<Record<"never" | "notYet", [event: number, att: number, error: number][]>> = {
  never: [[-3, 0.0305066555832928, 0.01503356028013], [-2, -0.000563084626385429, 0.01329164473655], [-1, -0.0244587449711696, 0.0142364022105193], [0, -0.0199318167892593, 0.0118263640580582], [1, -0.0509573670651939, 0.016893476268678], [2, -0.137258738889403, 0.0364356642876865], [3, -0.100811363085404, 0.0343592258346733]],
  notYet: [[-3, 0.0297593647610311, 0.0145335416386514], [-2, -0.00244615388606511, 0.0131203504342708], [-1, -0.0242689034145076, 0.0144636816758019], [0, -0.0189221990834249, 0.0120445686892691], [1, -0.0535893473848319, 0.016946385539125], [2, -0.136274346328678, 0.03540338496891], [3, -0.100811363085404, 0.0343592258346733]],
};

const overall = { never: { simple: [-0.0399512751551763, 0.0120340127701854], dynamic: [-0.0772398214573151, 0.0199649890618494] }, notYet: { simple: [-0.0397636256230437, 0.0120524247873419], dynamic: [-0.0773993139705847, 0.0195601769463944] } } as const;

describe.each(["never", "notYet"] as const)("the published example, controls %s treated", (control) => {
  const found = cells(control);
  it.each(expected[control])("ATT(%d, %d)", (group, time, att, error) => {
    const cell = found.filter((each) => each.group === group && each.time === time);
    const combined = combineEffects(cell, false);
    expect(combined?.effect).toBeCloseTo(att, 12);
    expect(errorOf(combined!.influence)).toBeCloseTo(error, 12);
  });
  it.each(dynamic[control])("%d years from treatment", (event, att, error) => {
    const combined = combineEffects(found.filter(({ group, time }) => time - group === event), false);
    expect(combined?.effect).toBeCloseTo(att, 12);
    expect(errorOf(combined!.influence)).toBeCloseTo(error, 12);
  });
  it("overall effects", () => {
    const simple = combineEffects(found.filter(({ group, time }) => time >= group), false);
    expect([simple!.effect, errorOf(simple!.influence)]).toEqual(overall[control].simple.map(near));
    const events = [0, 1, 2, 3].map((event) => combineEffects(found.filter(({ group, time }) => time - group === event), false)!);
    const influence = events[0]!.influence.map((_, county) => events.reduce((sum, each) => sum + (each.influence[county] ?? 0), 0) / 4);
    expect([events.reduce((sum, { effect }) => sum + effect, 0) / 4, errorOf(influence)]).toEqual(overall[control].dynamic.map(near));
  });
  it("the test of the course before", () => {
    const before = found.filter(({ group, time }) => time < group).map((cell) => combineEffects([cell], false)!);
    const test = jointTest(before.map(({ effect }) => effect), before.map(({ influence }) => influence));
    expect(test?.statistic).toBeCloseTo(control === "never" ? 7.79123662720035 : 7.79092771882739, 8);
    expect(test?.p).toBeCloseTo(control === "never" ? 0.16812 : 0.16814, 5);
  });
});

it("by hand: the example of the file", () => {
  const values = [3, 5, 1, 1, 4];
  const cell = groupTimeEffect(1, 1, { count: 5, leastControls: 1, isTreated: (each) => each < 2, isControl: (each) => each >= 2, contrastOf: (each) => values[each] ?? NaN })!;
  const combined = combineEffects([cell], false)!;
  expect([combined.effect, errorOf(combined.influence) ** 2, combined.treated, combined.controls]).toEqual([2, expect.closeTo(0.5 + 2 / 3, 10), 2, 3]);
});
