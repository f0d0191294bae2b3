import { expect, it } from "vitest";
import { forgeLinks } from "./forgeLinks";

it("finds commits and pull requests where the forge keeps them", () => {
  expect(forgeLinks.commit("https://github.com/o/r", "abc")).toBe("https://github.com/o/r/commit/abc");
  expect(forgeLinks.commit("https://gitlab.com/o/r", "abc")).toBe("https://gitlab.com/o/r/-/commit/abc");
  expect(forgeLinks.commit("https://bitbucket.org/o/r", "abc")).toBe("https://bitbucket.org/o/r/commits/abc");
  expect(forgeLinks.pull("https://gitlab.com/o/r", "gitlab", 7)).toBe("https://gitlab.com/o/r/-/merge_requests/7");
});

it("links nowhere where it does not know", () => {
  expect(forgeLinks.commit(null, "abc")).toBeNull();
  expect(forgeLinks.pull("https://review.example.org/r", "gerrit", 7)).toBeNull();
  expect(forgeLinks.pull(null, "github", 7)).toBeNull();
});
