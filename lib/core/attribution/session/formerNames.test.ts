import { expect, it } from "vitest";
import { FormerNames } from "./formerNames";

it("follows renames in order, the newest first", () => {
  const names = new FormerNames();
  names.note(new Map([["b", "a"]]));
  names.note(new Map([["c", "b"], ["x", "y"]]));
  expect([names.of("c"), names.of("x"), names.of("a")]).toEqual([["b", "a"], ["y"], []]);
});

it("does not mix up two files that changed places, and ends where names go in circles", () => {
  const names = new FormerNames();
  names.note(new Map([["a", "b"], ["b", "a"]]));
  expect([names.of("a"), names.of("b")]).toEqual([["b"], ["a"]]);
  for (let at = 0; at < 50; at++) names.note(new Map([[`f${String(at + 1)}`, `f${String(at)}`]]));
  expect(names.of("f50")).toHaveLength(20);
});
