import { describe, expect, it } from "vitest";
import { attributeRules } from "./attributeRules";
import { language } from "./language";
import { leftOutReason } from "./leftOutReason";

describe("leftOutReason", () => {
  it.each([
    ["package-lock.json", "lock-file"], ["a/b/Cargo.lock", "lock-file"], ["go.sum", "lock-file"], ["web/app.min.js", "minified"], ["node_modules/x/index.js", "vendored"], ["lib/vendor/x.c", "vendored"],
    ["dist/index.js", "build-output"], ["src/__snapshots__/a.js.snap", "snapshot"], ["test/cassettes/a.yml", "snapshot"], ["api/x.pb.go", "generated"], ["x_pb2.py", "generated"], ["a.generated.ts", "generated"],
    ["src/lock.ts", null], ["src/distance.ts", null], ["build/run.sh", null], ["src/vendor.ts", null], ["lib/snapshot.ts", null], ["generated/readme.md", null], ["flake.nix", null], ["src/admin.js", null],
  ])("%s: %s", (path, expected) => {
    expect(leftOutReason(path)).toBe(expected);
  });

  it("lets the organisation decide before the repository, and the repository before the names", () => {
    const attributes = attributeRules([{ folder: "", text: "gen/** linguist-generated\nvendor/mine/** -linguist-vendored\n*.pb.go linguist-generated=false\n" }]);
    expect(leftOutReason("gen/a.ts", { attributes })).toBe("repository-rule");
    expect(leftOutReason("vendor/mine/a.c", { attributes })).toBeNull();
    expect(leftOutReason("vendor/other/a.c", { attributes })).toBe("vendored");
    expect(leftOutReason("x.pb.go", { attributes })).toBeNull();
    expect(leftOutReason("gen/a.ts", { attributes, organisation: () => true })).toBe("organisation-rule");
  });
});

describe("attributeRules", () => {
  const generated = (text: string, path: string, folder = ""): boolean | null => attributeRules([{ folder, text }])(path).generated;

  // Each expectation is what `git check-attr linguist-generated` answers.
  it.each([
    ["*.ts linguist-generated", "a/b.ts", true], ["/*.ts linguist-generated", "a/b.ts", null], ["/*.ts linguist-generated", "b.ts", true], ["a/*.ts linguist-generated", "x/a/b.ts", null],
    ["**/a/*.ts linguist-generated", "x/a/b.ts", true], ["a/** linguist-generated", "a/b/c.ts", true], ["a/**/c.ts linguist-generated", "a/c.ts", true], ["a linguist-generated", "a/b.ts", null], ["a/ linguist-generated", "a/b.ts", null],
    ["*.ts -linguist-generated", "b.ts", false], ["*.ts linguist-generated=false", "b.ts", false], ["*.ts linguist-generated=true", "b.ts", true], ["*.ts text eol=lf linguist-generated # no", "b.ts", true],
    ["[ab].ts linguist-generated", "b.ts", true], ["[!ab].ts linguist-generated", "b.ts", null], ["\"with space.ts\" linguist-generated", "with space.ts", true], ["?.ts linguist-generated", "bc.ts", null], ["# *.ts linguist-generated", "b.ts", null],
    ["b.ts linguist-generated\r\n*.md text\r\n", "b.ts", true],
  ])("%j on %s: %s", (text, path, expected) => {
    expect(generated(text, path)).toBe(expected);
  });

  it("prefers the deeper file, and the later line", () => {
    const rules = attributeRules([{ folder: "a/", text: "*.ts -linguist-generated" }, { folder: "", text: "*.ts linguist-generated\n" }]);
    expect([rules("a/x.ts").generated, rules("b/x.ts").generated]).toEqual([false, true]);
    expect(generated("*.ts linguist-generated\nx.ts -linguist-generated", "x.ts")).toBe(false);
  });
});

it.each([["a.ts", "TypeScript"], ["a.test.tsx", "TSX"], ["Dockerfile", "Dockerfile"], ["x/Makefile", "Makefile"], ["a.RS", "Rust"], ["a.h", "C"], ["a.py", "Python"], ["noextension", null], ["a.unknownext", null], ["x.html.erb", "HTML+ERB"], ["a.go", "Go"], ["Gemfile", "Ruby"]])("%s is %s", (path, expected) => {
  expect(language(path)).toBe(expected);
});
