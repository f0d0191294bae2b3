import { expect, it } from "vitest";
import { auditSentence } from "./auditSentence";

it.each([
  ["organisation.change", "organisation", { before: { timeZone: "UTC", policy: "strict" }, after: { timeZone: "Europe/Paris", policy: "strict" } }, 'Ada changed the settings: timeZone from "UTC" to "Europe/Paris"'],
  ["report.export", "changes", { format: "csv", filter: "weeks=12" }, "Ada took the report changes as csv, filter weeks=12"],
  ["report.export", "changes", { format: "json", filter: "" }, "Ada took the report changes as json"],
  ["repository.remove", "api", {}, "Ada removed the repository api and all that was read from it"],
  ["token.create", "nightly", { hint: "byl_Ab3x", expires: "2027-03-01T00:00:00.000Z" }, "Ada made the token nightly (byl_Ab3x…, until 2027-03-01)"],
  ["of.tomorrow", "x", {}, "Ada of.tomorrow: x"],
])("%s is a sentence", (action, subject, detail, sentence) => {
  expect(auditSentence({ actor: "Ada", action, subject, detail })).toBe(sentence);
});
