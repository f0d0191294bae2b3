import { describe, expect, it } from "vitest";
import { personNumbers } from "./personNumbers";

const numbers = (...written: string[]) => {
  const found = personNumbers(written.map((text, index) => ({ id: index + 1, name: text.slice(0, text.indexOf(" <")), email: text.slice(text.indexOf("<") + 1, -1) })));
  return written.map((_, index) => found.get(index + 1) ?? null);
};

describe("personNumbers", () => {
  it("takes identities with one address or one name for one person", () => {
    expect(numbers("Jane Doe <jane@example.com>", "jd <JANE@example.com>", "DOE, Jané <jane.private@example.org>", "Joe <joe@example.com>")).toEqual([1, 1, 1, 4]);
    expect(numbers("A <jane+work@example.com>", "B <jane@example.com>", "C <12345+jane@users.noreply.github.com>", "D <jane@users.noreply.github.com>")).toEqual([1, 1, 3, 3]);
  });

  it("follows a chain to its end, whatever the order", () => {
    expect(numbers("A <a@x.org>", "B <b@x.org>", "C <c@x.org>", "A <c@x.org>", "B <a@x.org>")).toEqual([1, 1, 1, 1, 1]);
  });

  it("counts agents, bots and the unnamed for nobody", () => {
    expect(numbers("Claude <noreply@anthropic.com>", "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>", "release[bot] <release@example.com>", " <>", "Claude Debussy <claude@example.com>"))
      .toEqual([null, null, null, null, null, 6]);
  });
});
