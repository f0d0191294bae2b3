import { expect, it } from "vitest";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { oddRepository } from "@/lib/fixtures/repository/oddRepository";
import { openRepository } from "@/lib/sources/git/openRepository";
import { benchRepository } from "./benchRepository";
import { nameOf } from "./printBenched";

it("compares every line of a repository with git and git blame", async () => {
  const repository = await openRepository(buildRepository(oddRepository).path);
  const benched = await benchRepository(repository, (part) => part === "lines" || part === "blame", { runs: 1, sample: 0, seed: 1 });
  expect(benched.lengths).toMatchObject({ plain: { differing: [] }, moved: { differing: [] }, unreadable: 0 });
  expect(benched.lengths?.plain.lines).toBeGreaterThan(59_000);
  // No argument can hold a path that is not UTF-8.
  expect(benched.plain).toMatchObject({ differing: [], untold: 1 });
  expect(benched).toMatchObject({ commits: oddRepository.length, scan: null, ownership: null, releases: null });
  repository.close();
});

it("names a repository by the part of its path that says something", () => {
  expect(["/x/owner+name/repo", "/x/name/.git", "/x/name.git", "name"].map(nameOf)).toEqual(["owner+name", "name", "name", "name"]);
});
