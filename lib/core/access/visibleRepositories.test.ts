import { expect, it } from "vitest";
import { mintVisibleScope } from "../report/mintVisibleScope";
import type { Role } from "./may";
import { type Audience, visibleRepositories } from "./visibleRepositories";

const all = "all" as const;

it.each<[Role, Audience, Audience, "all" | number[], "all" | number[]]>([
  ["owner", "listed", "listed", all, all],
  ["lead", "everybody", "everybody", all, all],
  ["member", "everybody", "listed", all, [3]],
  ["viewer", "listed", "everybody", [3], [3]],
  ["member", "listed", "listed", [3], [3]],
  ["member", "everybody", "forge", all, [4]],
  ["owner", "everybody", "forge", all, all],
])("%s, figures for %s, details for %s", (role, figuresFor, detailsFor, figures, details) => {
  expect(visibleRepositories({ role, figuresFor, detailsFor, listed: [3], readable: [4] })).toEqual({ figures, details });
});

it("cuts details to the figures, and to nothing in works-council mode", () => {
  const parts = { reader: "r", role: "owner" as const, figures: [1, 2], details: [2, 9] };
  expect(mintVisibleScope({ ...parts, mode: "open" }).details).toEqual([2]);
  expect(mintVisibleScope({ ...parts, mode: "aggregate", details: "all" }).details).toEqual([1, 2]);
  expect(mintVisibleScope({ ...parts, mode: "worksCouncil", figures: "all", details: "all" })).toMatchObject({ figures: "all", details: [] });
});
