import { expect, it } from "vitest";
import { changeTitle } from "./changeTitle";
import { pullRequestNumber } from "./pullRequestNumber";

const cases: readonly (readonly [string, string | null])[] = [
  ["Add a thing (#12)", "github 12"],
  ["Fix #3 for good (#45) (#67)", "github 67"],
  ["Merge pull request #8 from ada/branch\n\nTitle (#7)", "github 8"],
  ["Merge branch 'x' into 'main'\n\nTitle\n\nSee merge request group/sub/project!99", "gitlab 99"],
  ["Merge branch 'x'\r\n\r\nSee merge request !5\r\n", "gitlab 5"],
  ["Merged in feature/x (pull request #31)\n\nTitle", "bitbucket 31"],
  ["Merged PR 1204: Title", "azure 1204"],
  ["Title\n\nChange-Id: I0123\nReviewed-on: https://review.example.org/c/project/name/+/4711\nReviewed-by: A", "gerrit 4711"],
  ["Title\n\nReviewed-on: https://review.example.org/4712", "gerrit 4712"],
  ["Fix #12", null], ["(#12) at the start", null], ["Merge branch 'main' of example.org", null],
  ["Title\n\nmentions (#12) in the body (#13)", null], ["See merge request !5 in passing", null], ["Too large (#99999999999)", null], ["Zero (#0)", null], ["", null], ["\n\n  Late subject (#4)\n", "github 4"],
  ["Revert \"Add a thing (#12)\"", null], ["Revert \"Add a thing (#12)\" (#13)", "github 13"],
];

it.each(cases)("%j names %s", (message, expected) => {
  const found = pullRequestNumber(message);
  expect(found === null ? null : `${found.forge} ${found.number}`).toBe(expected);
});

it.each([
  ["Add it\n\nbody", "Add it"], ["Merge pull request #8 from ada/x\n\nThe title\n\nmore", "The title"], ["Merge branch 'x' into 'main'\n\nThe title\n\nSee merge request a/b!9", "The title"],
  ["Merge branch 'x'\n\nSee merge request a/b!9", "Merge branch 'x'"], ["Merge branch 'x'", "Merge branch 'x'"], ["", ""], ["Merge sort is faster\n\nbody", "Merge sort is faster"],
])("%j is called %j", (message, expected) => {
  expect(changeTitle(message)).toBe(expected);
});
