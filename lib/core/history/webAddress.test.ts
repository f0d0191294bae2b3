import { expect, test } from "vitest";
import { webAddress } from "./webAddress";

test.each([
  ["git@github.com:owner/name.git", "https://github.com/owner/name"],
  ["https://user:secret@github.com/owner/name.git", "https://github.com/owner/name"],
  ["ssh://git@gitlab.example.org:2222/group/sub/name.git/", "https://gitlab.example.org/group/sub/name"],
  ["http://localhost:3000/owner/name", "http://localhost:3000/owner/name"],
  ["file:///srv/git/name.git", null],
  ["/srv/git/name.git", null],
  ["C:\\code\\name", null],
])("%s is seen at %s", (cloneUrl, seen) => expect(webAddress(cloneUrl)).toBe(seen));
