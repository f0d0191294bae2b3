import { expect, it } from "vitest";
import { parseReleases } from "./parseReleases";

it("reads tags, the share and the files of each release", () => {
  const yml = [
    "- aider_percentage: 31.33", "  aider_total: 47", "  end_date: '2023-06-15'", "  end_tag: v0.6.0", "  file_counts:", "    aider/coder.py:", "      Ada: 32", "      Ada (aider): 4",
    "    .github/workflows/a.yml:", "      Ada: 2", "  grand_total:", "    Ada: 34", "  start_tag: v0.5.0", "  total_lines: 150", "- aider_percentage: 1.0", "  end_tag: v0.7.0", "  file_counts: {}", "  start_tag: v0.6.0", "",
  ].join("\n");
  expect(parseReleases(yml)).toEqual([{ startTag: "v0.5.0", endTag: "v0.6.0", percentage: 31.33, files: ["aider/coder.py", ".github/workflows/a.yml"] }]);
});
