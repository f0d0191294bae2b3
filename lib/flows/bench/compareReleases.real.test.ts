import { expect, it } from "vitest";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { openRepository } from "@/lib/sources/git/openRepository";
import { compareReleases } from "./compareReleases";

const lines = (prefix: string, count: number): string => Array.from({ length: count }, (_, index) => `${prefix} line ${index + 1}\n`).join("");
const yml = ["- aider_percentage: 20.0", "  end_tag: v2", "  file_counts:", "    a.py:", "      Ada: 8", "    b.py:", "      Ada: 1", "  start_tag: v1", "- aider_percentage: 5.0", "  end_tag: v9", "  file_counts:", "    a.py:", "      Ada: 1", "  start_tag: v2", ""].join("\n");

it("counts the lines between two tags that are alive at the later one, in the published files", async () => {
  const { path } = buildRepository([
    { name: "one", files: { "a.py": lines("a", 10) } },
    { name: "by aider", author: "Ada Example (aider) <ada@example.org>", files: { "a.py": lines("a", 10) + lines("x", 4), "c.py": lines("c", 50) } },
    { name: "by hand", files: { "b.py": lines("b", 9), "a.py": lines("a", 10) + lines("x", 3) } },
    { name: "after", author: "Ada Example (aider) <ada@example.org>", files: { "b.py": lines("late", 9), "aider/website/_data/blame.yml": yml } },
  ], { refs: { "refs/tags/v1": "one", "refs/tags/v2": "by hand" } });
  const repository = await openRepository(path);
  // 3 lines of aider's 4 were left, beside 9 by hand; c.py is not in the list, and v9 is no tag.
  expect(await compareReleases(repository, () => Date.UTC(2030, 0, 1))).toEqual([{ tag: "v2", published: 20, byline: 25, lines: 12 }]);
  repository.close();
});

it("is null without a published list", async () => {
  const repository = await openRepository(buildRepository([{ name: "one", files: { "a.py": "a\n" } }]).path);
  expect(await compareReleases(repository, () => 0)).toBeNull();
  repository.close();
});
