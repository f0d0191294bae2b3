import { expect, it } from "vitest";
import { revertTarget } from "./revertTarget";

it.each([
  ["Revert \"fix: crash (#12)\" (#13)", "Revert \"fix: crash (#12)\" (#13)\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.", "", { shas: ["0123456789abcdef0123456789abcdef01234567"], numbers: [], title: "fix: crash" }],
  ["Revert \"fix: crash\" (#13)", "Revert \"fix: crash\" (#13)", "Reverts acme/shop#12", { shas: [], numbers: [12], title: "fix: crash" }],
  ["Revert #12", "Revert #12", "", { shas: [], numbers: [12], title: "" }],
  ["revert: fix: crash", "revert: fix: crash\n\nThis reverts commit 0123abcd.", "", { shas: ["0123abcd"], numbers: [], title: "fix: crash" }],
  ["Revert the parser", "Revert the parser", "", { shas: [], numbers: [], title: "" }],
])("what is taken back by: %s", (title, message, body, expected) => {
  expect(revertTarget(title, message, body)).toEqual(expected);
});
