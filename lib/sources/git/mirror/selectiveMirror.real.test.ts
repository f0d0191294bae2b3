import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { landChanges } from "@/lib/core/history/landChanges";
import { buildRepository, runGit, type ScriptedRepository } from "@/lib/fixtures/repository/buildRepository";
import type { ScriptedCommit } from "@/lib/fixtures/repository/scriptedCommit";
import { serveGit } from "@/lib/fixtures/repository/serveGit";
import { cloneMirror } from "../cloneMirror";
import { listCommits } from "../listCommits";
import { openRepository } from "../openRepository";
import { lookBehind } from "../pull/lookBehind";

const never = 700;
const landed = 60;
let origin: ScriptedRepository;
let server: Awaited<ReturnType<typeof serveGit>>;
let url: string;

/** Of every kind: a squash that names its pull request, one that does not (same files), one whose branch was merged, and many that never landed. */
function script(): { readonly commits: ScriptedCommit[]; readonly refs: Record<string, string> } {
  const commits: ScriptedCommit[] = [{ name: "start", files: { "a.ts": "start\n" }, message: "Start\n" }];
  const refs: Record<string, string> = {};
  let last = "start";
  for (let at = 0; at < landed; at++) {
    const files = { [`f${String(at)}.ts`]: `export const f = ${String(at)};\n` };
    commits.push({ name: `b${String(at)}`, parents: [last], files, message: `Work ${String(at)}\n` });
    refs[`refs/pull/${String(at + 1)}/head`] = `b${String(at)}`;
    const message = at % 3 === 0 ? `Add f (#${String(at + 1)})\n` : at % 3 === 1 ? "Add f\n" : `Merge pull request #${String(at + 1)} from a/b\n`;
    commits.push({ name: `m${String(at)}`, parents: at % 3 === 2 ? [last, `b${String(at)}`] : [last], files, message });
    last = `m${String(at)}`;
  }
  for (let at = 0; at < never; at++) {
    commits.push({ name: `n${String(at)}`, parents: ["start"], files: { [`never${String(at)}.ts`]: `${"never landed\n".repeat(20)}${String(at)}\n` }, message: `Never ${String(at)}\n` });
    refs[`refs/pull/${String(1_000 + at)}/head`] = `n${String(at)}`;
    refs[`refs/pull/${String(1_000 + at)}/merge`] = `n${String(at)}`;
  }
  return { commits: [...commits, { name: "end", parents: [last], files: { "end.ts": "end\n" }, message: "End\n" }], refs };
}

beforeAll(async () => {
  const { commits, refs } = script();
  origin = buildRepository(commits);
  runGit(origin.path, ["update-ref", "--stdin"], Object.entries(refs).map(([ref, name]) => `create ${ref} ${origin.sha(name)}\n`).join(""));
  runGit(origin.path, ["config", "uploadpack.allowFilter", "true"]);
  server = await serveGit(origin.path, "ada:secret");
  url = `http://ada:secret@${server.host}/${basename(origin.path)}`;
});
afterAll(() => server.close());

async function behind(path: string) {
  const repository = await openRepository(path);
  try {
    const commits = await listCommits(repository);
    const { changes } = await lookBehind(repository, landChanges(commits, repository.head, { now: Date.UTC(2030, 0, 1) }), commits);
    return changes.map(({ sha, pull, squashed }) => [sha, pull?.number ?? null, pull?.sameTree ?? null, squashed ?? []]);
  } finally {
    repository.close();
  }
}

it("fetches the heads that can matter and no others, and finds behind squashes what a copy with all of them finds", async () => {
  const mirror = join(mkdtempSync(join(tmpdir(), "byline-selective-")), "mirror.git");
  await cloneMirror(url, mirror);
  const refs = () => runGit(mirror, ["for-each-ref", "--format=%(refname)", "refs/pull/"]).toString().trim().split("\n");
  expect(refs()).toHaveLength(landed);
  expect(refs().filter((ref) => /\/1\d{3}\/|merge/.test(ref))).toEqual([]);
  const found = await behind(mirror);
  expect(found.filter(([, number]) => number !== null)).toHaveLength(landed);
  expect(found).toEqual(await behind(origin.path));
  // A head that is written anew is fetched anew; one that the server has no more goes.
  runGit(origin.path, ["update-ref", "refs/pull/2/head", origin.sha("b4")]);
  runGit(origin.path, ["update-ref", "-d", "refs/pull/1/head"]);
  await cloneMirror(url, mirror);
  expect(refs()).toHaveLength(landed - 1);
  expect(runGit(mirror, ["rev-parse", "refs/pull/2/head"]).toString().trim()).toBe(origin.sha("b4"));
  // None of the files of what never landed is here.
  expect(runGit(mirror, ["cat-file", "--batch-check"], runGit(origin.path, ["rev-parse", `${origin.sha("n5")}:never5.ts`]).toString()).toString()).toMatch(/missing/);
});
