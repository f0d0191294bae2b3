import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { AppError } from "@/lib/errors";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { openSources } from "./openSources";

it("opens what can be opened of several, and tells of each that cannot", async () => {
  const folder = mkdtempSync(join(tmpdir(), "byline-clones-"));
  runGit(folder, ["init", "--quiet", "a-empty"]);
  runGit(folder, ["clone", "--quiet", buildRepository([{ name: "one", files: { "a.txt": "a\n" } }]).path, "b-whole"]);
  const refused: AppError[] = [];
  const opened: string[] = [];
  const options = { mirrors: join(folder, "mirrors"), onRefused: (error: AppError) => void refused.push(error) };
  for await (const repository of openSources([join(folder, "gone"), folder], options)) {
    opened.push(repository.path);
    repository.close();
  }
  expect(opened).toEqual([join(folder, "b-whole")]);
  expect(refused.map(({ code }) => code)).toEqual(["not-found", "not-found"]);
  expect(refused[1]?.message).toContain("no commit");
});
