import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { mintAuthorizedRepositoryId } from "@/lib/core/report/mintAuthorizedRepositoryId";
import { type FileText, readFileText } from "./readFileText";

const { path: source, sha } = buildRepository([
  { name: "one", at: 1_700_000_000, message: "Begin", files: { "a.txt": "first\r\nsecond", "latin.txt": Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]), "empty.txt": "", "image.bin": Buffer.from([1, 0, 2]), "big.txt": `${"x".repeat(99)}\n`.repeat(51_000), "sp ace/ü.txt": "here\n" } },
  { name: "two", at: 1_700_000_100, message: "Change", files: { "a.txt": "other\n" } },
]);
afterAll(() => rmSync(source, { recursive: true, force: true }));

const read = (path: string, commit = "one", from = source) => readFileText({ repositoryId: mintAuthorizedRepositoryId(1), source: from, sha: sha(commit), path, mirrorsFolder: "/nowhere" });

const sentenceOf = (found: FileText) => (found.kind === "none" ? found.sentence : "");

describe("readFileText", () => {
  it("gives the lines of the commit that was asked for", async () => {
    expect(await read("a.txt")).toEqual({ kind: "text", lines: ["first", "second"] });
    expect(await read("a.txt", "two")).toEqual({ kind: "text", lines: ["other"] });
    expect(await read("sp ace/ü.txt")).toEqual({ kind: "text", lines: ["here"] });
    expect(await read("empty.txt")).toEqual({ kind: "text", lines: [] });
  });
  it("reads what is not UTF-8 as windows-1252", async () => expect(await read("latin.txt")).toEqual({ kind: "text", lines: ["café"] }));
  it.each([["image.bin", /binary/], ["big.txt", /5\.1 MB/], ["nothing.txt", /cannot give/], ["sp ace", /cannot give/], ["a\nb", /cannot give/]])("has a sentence for %s", async (path, sentence) => {
    expect(sentenceOf(await read(path))).toMatch(sentence);
  });
  it("has a sentence for a repository that is gone, here or as a mirror", async () => {
    expect(sentenceOf(await read("a.txt", "one", "/no/such/folder"))).toMatch(/not where it was/);
    expect(sentenceOf(await read("a.txt", "one", "https://example.org/gone.git"))).toMatch(/not on this machine/);
  });
});
