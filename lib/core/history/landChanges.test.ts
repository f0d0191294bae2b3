import { describe, expect, it } from "vitest";
import type { CommitFacts } from "./commitFacts";
import { landChanges } from "./landChanges";

const hour = 3_600_000;

function commit(sha: string, parents: string[], at = 0, message = sha): CommitFacts {
  return { sha, parents, authorName: "", authorEmail: "", authoredAt: at, committerName: "", committerEmail: "", committedAt: at, mappedAuthorName: "", mappedAuthorEmail: "", message };
}

/** Children before parents; the first is the head. */
function land(commits: CommitFacts[], after?: { sha: string; ordinal: number; committedAt: number }): Record<string, readonly string[]> {
  const changes = landChanges(commits, commits[0]?.sha ?? "", { now: 1_000 * hour, ...(after ? { after } : {}) });
  return Object.fromEntries(changes.map((change) => [`${change.ordinal} ${change.kind} ${change.sha}`, change.commits]));
}

describe("landChanges", () => {
  it("gives a branch to the merge that landed it", () => {
    expect(land([commit("m", ["b", "y"]), commit("y", ["x"]), commit("x", ["a"]), commit("b", ["a"]), commit("a", [])]))
      .toEqual({ "0 direct a": ["a"], "1 direct b": ["b"], "2 merge m": ["x", "y", "m"] });
  });

  it("lands octopus branches and second roots", () => {
    expect(land([commit("m", ["a", "x", "y"]), commit("y", []), commit("x", ["a"]), commit("a", [])])).toEqual({ "0 direct a": ["a"], "1 merge m": ["x", "y", "m"] });
  });

  it("gives a commit to the oldest change that reaches it (criss-cross)", () => {
    expect(land([commit("n", ["m", "z"]), commit("z", ["y", "b"]), commit("m", ["b", "y"]), commit("b", ["a"]), commit("y", ["a"]), commit("a", [])]))
      .toEqual({ "0 direct a": ["a"], "1 direct b": ["b"], "2 merge m": ["y", "m"], "3 merge n": ["z", "n"] });
  });

  it("follows the first parent through a foxtrot merge", () => {
    expect(land([commit("f", ["x", "b"]), commit("b", ["a"]), commit("x", ["a"]), commit("a", [])])).toEqual({ "0 direct a": ["a"], "1 direct x": ["x"], "2 merge f": ["b", "f"] });
  });

  it("goes on from a known change", () => {
    expect(land([commit("m", ["b", "x"]), commit("x", ["a"]), commit("b", ["a"])], { sha: "a", ordinal: 41, committedAt: 0 })).toEqual({ "42 direct b": ["b"], "43 merge m": ["x", "m"] });
  });

  it("caps the future, keeps and flags clocks that run back", () => {
    const changes = landChanges([commit("c", ["b"], 9_999 * hour), commit("b", ["a"], hour), commit("a", [], 5 * hour)], "c", { now: 10 * hour });
    expect(changes.map(({ landedAt, clockRanBack }) => [landedAt / hour, clockRanBack])).toEqual([[5, false], [1, true], [10, false]]);
  });

  it("takes a single parent with a pull request for a squash", () => {
    expect(land([commit("s", ["a"], 0, "Add it (#5)"), commit("a", [])])).toEqual({ "0 direct a": ["a"], "1 squash s": ["s"] });
  });

  it("stays linear on long lines with long branches", () => {
    // Counted, not timed: how often a commit is asked for its parents.
    const asked = (steps: number): number => {
      let times = 0;
      const counted = (facts: CommitFacts): CommitFacts => Object.defineProperty({ ...facts }, "parents", { enumerable: true, get: () => { times += 1; return facts.parents; } });
      const commits: CommitFacts[] = [];
      for (let step = steps; step > 0; step--) commits.push(commit(`m${step}`, [`m${step - 1}`, `x${step}`]), commit(`x${step}`, [`x${step - 1}`]));
      commits.push(commit("m0", []), commit("x0", []));
      expect(landChanges(commits.map(counted), `m${steps}`, { now: hour })).toHaveLength(steps + 1);
      return times;
    };
    const few = asked(4_000);
    expect(few).toBeGreaterThan(4_000);
    // Eight times as long: eight times linear, sixty-four times quadratic.
    expect(asked(32_000)).toBeLessThan(few * 8.1);
  });
});
