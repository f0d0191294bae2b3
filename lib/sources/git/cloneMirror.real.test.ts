import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { AppError } from "@/lib/errors";
import { cloneMirror } from "./cloneMirror";
import { openRepository } from "./openRepository";
import { parseSource } from "./parseSource";
import { redactUrl } from "./redactUrl";

const folder = (): string => join(mkdtempSync(join(tmpdir(), "byline-mirror-")), "mirror.git");
const two = [{ name: "one", files: { "a.txt": "a\n" } }, { name: "two", files: { "a.txt": "b\n" } }];

async function failure(url: string, into: string): Promise<AppError> {
  const cause: unknown = await cloneMirror(url, into).then(() => null, (error: unknown) => error);
  if (cause instanceof AppError) return cause;
  throw new Error(`expected an AppError, got ${String(cause)}`);
}

describe("cloneMirror", () => {
  it("clones, follows pushes, deletions and a renamed default branch", async () => {
    const scripted = buildRepository(two, { refs: { "refs/pull/1/head": "one", "refs/heads/old": "one" } });
    const mirror = folder();
    const refs = (): string => runGit(mirror, ["for-each-ref", "--format=%(objectname) %(refname)"]).toString();
    await cloneMirror(`file://${scripted.path}`, mirror);
    expect(refs()).toBe(runGit(scripted.path, ["for-each-ref", "--format=%(objectname) %(refname)"]).toString());
    runGit(scripted.path, ["branch", "-m", "main", "trunk"]);
    runGit(scripted.path, ["branch", "-D", "old"]);
    runGit(scripted.path, ["update-ref", "refs/heads/trunk", scripted.sha("one")]);
    await cloneMirror(`file://${scripted.path}`, mirror);
    expect(refs()).toBe(runGit(scripted.path, ["for-each-ref", "--format=%(objectname) %(refname)"]).toString());
    const repository = await openRepository(mirror);
    expect([repository.branch, repository.head]).toEqual(["trunk", scripted.sha("one")]);
    repository.close();
  });

  it("says what is missing or empty", async () => {
    expect(await failure("file:///nowhere/at/all", folder())).toMatchObject({ code: "not-found" });
    expect(await failure("http://127.0.0.1:1/x.git", folder())).toMatchObject({ code: "unreachable" });
    const empty = mkdtempSync(join(tmpdir(), "byline-empty-"));
    runGit(empty, ["init", "--bare", "--quiet"]);
    expect(await failure(`file://${empty}`, folder())).toMatchObject({ code: "not-found", message: expect.stringContaining("no commit") as string });
  });

  it("sends credentials as a header, and neither stores nor shows them", async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(401, { "WWW-Authenticate": 'Basic realm="here"' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const mirror = folder();
    const error = await failure(`http://ada:s3cr3t@127.0.0.1:${port}/x.git`, mirror);
    server.close();
    expect(asked).toContain(`Basic ${Buffer.from("ada:s3cr3t").toString("base64")}`);
    expect(error.code).toBe("refused");
    expect(`${error.message} ${error.hint ?? ""} ${String(error.cause)} ${error.stack ?? ""}`).not.toContain("s3cr3t");
    const stored = existsSync(mirror) ? readdirSync(mirror, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("") : "";
    expect(stored).not.toContain("s3cr3t");
  });
});

it.each([
  ["https://example.org/a.git", "url"], ["git@example.org:a/b.git", "url"], ["ssh://git@example.org/a", "url"], ["file:///tmp/x", "url"], ["/tmp", "path"], [".", "path"], ["some/folder", "path"],
])("%s is a %s", (text, kind) => {
  expect(parseSource(text).kind).toBe(kind);
});

it.each(["ext::sh -c id", "ftp://example.org/a", "--upload-pack=id", "", "https://", "https://ada:pa/ss@example.org/x", "https://ada:%zz@example.org/x"])("refuses %j", (text) => {
  expect(() => parseSource(text)).toThrow(AppError);
});

it("repeats nothing of a URL whose password it cannot tell", () => {
  for (const text of ["https://ada:pa/s3cr3t@example.org/x", "https://ada:s3cr3t%zz@example.org/x"]) expect(() => parseSource(text)).toThrow(/^(?!.*s3cr3t)/s);
});

it("strikes credentials out", () => {
  expect(redactUrl("https://ada:s3c@r3t@example.org/x@2")).toBe("https://example.org/x@2");
  expect(redactUrl("fatal: https://ada:s3cr3t@example.org/x and ssh://git@example.org/y")).toBe("fatal: https://example.org/x and ssh://example.org/y");
});
