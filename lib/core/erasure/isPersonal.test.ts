import { expect, it } from "vitest";
import { isPersonal } from "./isPersonal";

it.each([
  ["ada@example.org", true], ["12345+ada@users.noreply.github.com", true], ["ada", false], ["a b@c", false], ["", false], ["3f2a@erased.invalid", false],
  ["noreply@github.com", false], ["noreply@anthropic.com", false], ["aider@aider.chat", false], ["49699333+dependabot[bot]@users.noreply.github.com", false], ["cursoragent@cursor.com", false],
])("%s: %s", (address, expected) => expect(isPersonal(address)).toBe(expected));
