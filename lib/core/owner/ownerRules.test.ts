import { describe, expect, it } from "vitest";
import { ownerRules } from "./ownerRules";

// After the examples in GitHub's documentation of the file.
const file = `# Comment
*       @acme/all
*.js    @acme/js #inline
/build/logs/ @doctocat
docs/*  docs@example.com
apps/ @octocat
/docs/ @acme/docs @acme/writers
/apps/github
**/logs @acme/logs
/a\\ b/ @acme/space
`;
const rules = ownerRules(file);

describe("ownerRules", () => {
  it.each<[string, readonly string[]]>([
    ["README.md", ["@acme/all"]], ["src/deep/a.js", ["@acme/js"]], ["build/x.ts", ["@acme/all"]], ["x/build/logs2/a.ts", ["@acme/all"]], ["deep/apps/a.ts", ["person"]], ["apps/github/a.ts", []], ["apps/github2", ["person"]],
    ["docs/a.md", ["@acme/docs", "@acme/writers"]], ["docs/deep/a.md", ["@acme/docs", "@acme/writers"]], ["x/logs/deep/a", ["@acme/logs"]], ["a b/c", ["@acme/space"]],
  ])("%s", (path, owners) => expect(rules(path)).toEqual(owners));

  it("knows docs/* for files right there, and GitLab's sections", () => {
    expect(ownerRules("docs/* @a/b")("docs/x/y.md")).toEqual([]);
    expect(ownerRules("docs/* @a/b")("docs/y.md")).toEqual(["@a/b"]);
    expect(ownerRules("[Back end][2] @a/back\nsrc/\n^[Opt]\ndb/ @a/db\n")("src/x.ts")).toEqual(["@a/back"]);
    expect(ownerRules("")("x")).toEqual([]);
  });
});
