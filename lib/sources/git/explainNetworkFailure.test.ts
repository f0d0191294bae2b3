import { expect, it } from "vitest";
import { explainNetworkFailure } from "./explainNetworkFailure";

it.each([
  ["remote: fatal: unable to read 787fdc286eccdd665242581af8223a7a636f4bab\nfatal: git upload-pack: aborting due to possible repository corruption on the remote side.", "unreadable", "damaged or incomplete"],
  ["fatal: unable to access 'https://forge.example/a.git/': The requested URL returned error: 403", "refused", "were refused"],
  ["fatal: unable to access 'https://forge.example/a.git/': Could not resolve host: forge.example", "unreachable", "could not be reached"],
])("says what %s means, without the password", (words, code, sentence) => {
  const found = explainNetworkFailure("https://ada:secret@forge.example/a.git", new Error(words));
  expect([found.code, found.message]).toEqual([code, expect.stringContaining(sentence)]);
  expect(`${found.message} ${found.hint ?? ""}`).not.toContain("secret");
});
