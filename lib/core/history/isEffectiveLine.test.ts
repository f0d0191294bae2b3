import { expect, it } from "vitest";
import { isEffectiveLine } from "./isEffectiveLine";

it.each([
  ["const a = 1;", true], ["a = b", true], ["abc", false], ["  abc  ", false], ["a b", false], ["a  bc", true], ["});", false], ["------", false], ["_____", false], ["", false], ["\t\t", false], ["----a", true],
  ["übe", false], ["über", true], ["日本語だ", true], ["日本語", false], ["x".repeat(1_000), true], ["x".repeat(1_001), false], ["é".repeat(1_000), true], ["é".repeat(1_001), false], ["abcd\r", true], ["abc\r", false],
])("%j: %s", (line, expected) => {
  const bytes = Buffer.from(`+${line}\n`);
  expect(isEffectiveLine(bytes, 1, bytes.length - 1)).toBe(expected);
});
