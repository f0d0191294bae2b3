import { expect, it } from "vitest";
import { redactSecrets } from "./redactSecrets";

it.each([
  ["connect postgresql://byline:hunter2@db:5432/byline failed", "connect postgresql://***@db:5432/byline failed"],
  ["fatal: https://x-access-token:ghs_abcdefghijkl@github.com/a/b", "fatal: https://***@github.com/a/b"],
  ["Authorization: Bearer byl_Ab3xAb3xAb3x", "Authorization: Bearer ***"],
  ["token glpat-Ab3xAb3xAb3x was refused", "token glpat-*** was refused"],
  ["GET /open?token=0123456789abcdef&x=1", "GET /open?token=***&x=1"],
  ['{"password":"hunter22"}', '{"password":"***"}'],
  ["a password with p@ss in smtp://user:p@ss@mail:25", "a password with p@ss in smtp://***@mail:25"],
])("%s", (line, expected) => expect(redactSecrets(line)).toBe(expected));

it("leaves everything else alone", () => {
  for (const line of ["The job ingest did not finish: fatal: not a git repository", "https://github.com/owner/name at 10:00", "reads 12 commits, 3 tokens left", "git@github.com:owner/name.git"]) expect(redactSecrets(line)).toBe(line);
});
