import { describe, expect, it } from "vitest";
import type { RoundedEdges } from "../chart/roundEdges";
import { headlineTeam } from "./headlineTeam";
import { headlineText } from "./headlineText";

const edges = (floor: number, headline: number, ceiling = headline): RoundedEdges => ({ floor, headline, ceiling, proven: floor, declared: headline - floor, unknown: ceiling - headline, human: 100 - ceiling });
const say = (own: RoundedEdges | null, other: RoundedEdges | null, isRange = false) => headlineText(headlineTeam({ name: "Platform", edges: own, isRange }, { name: "Halyard", edges: other }));

describe("headlineTeam", () => {
  it.each([
    [edges(60, 78), edges(40, 64), false, "Platform merges 78 % AI-written lines, 14 points above Halyard"],
    [edges(0, 31), edges(40, 64), false, "AI is named on 31 % of the lines Platform merges, 33 points below Halyard"],
    [edges(0, 63), edges(40, 64), false, "AI is named on 63 % of the lines Platform merges, as Halyard"],
    [edges(0, 20, 80), edges(40, 64), true, "Between 0 % and 80 % of the lines Platform merges are by AI"],
    [edges(0, 20), null, false, "AI is named on 20 % of the lines Platform merges"],
    [null, edges(40, 64), false, "Platform merged no counted lines in these weeks"],
  ] as const)("%#", (own, other, isRange, words) => expect(say(own, other, isRange).replaceAll("\u202f", " ")).toBe(words));
});
