import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import { landChanges } from "@/lib/core/history/landChanges";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import type { ScriptedRepository } from "@/lib/fixtures/repository/buildRepository";
import { gitCounts } from "@/lib/fixtures/repository/gitCounts";
import { oddRepository } from "@/lib/fixtures/repository/oddRepository";
import { listCommits } from "./listCommits";
import { openRepository } from "./openRepository";
import { pathBytes } from "./pathText";
import type { Repository } from "./repository";
import { walkChanges } from "./walkChanges";
import type { WalkedChange } from "./walkedChange";

const now = Date.UTC(2030, 0, 1);

async function walk(repository: Repository): Promise<{ commits: CommitFacts[]; walked: WalkedChange[] }> {
  const commits = await listCommits(repository);
  const parents = new Map(commits.map(({ sha, parents: of }) => [sha, of]));
  const changes = landChanges(commits, repository.head, { now });
  const walked: WalkedChange[] = [];
  for await (const change of walkChanges(repository, { changes, parentsOf: (sha) => parents.get(sha) ?? [] })) walked.push(change);
  return { commits, walked };
}

describe.each(["sha1", "sha256"] as const)("a repository with every oddity (%s)", (format) => {
  let scripted: ScriptedRepository;
  let repository: Repository;
  let commits: CommitFacts[];
  let walked: WalkedChange[];
  const gitlink = (text: string): string => (format === "sha1" ? text : text.padEnd(64, "0"));

  beforeAll(async () => {
    const script = oddRepository.map((commit) => ({
      ...commit,
      files: Object.fromEntries(Object.entries(commit.files ?? {}).map(([path, file]) =>
        [path, typeof file === "object" && file !== null && !Buffer.isBuffer(file) && file.mode === "160000" ? { mode: file.mode, content: gitlink(file.content) } : file])),
    }));
    scripted = buildRepository(script, { format });
    repository = await openRepository(scripted.path);
    ({ commits, walked } = await walk(repository));
  });
  afterAll(() => repository.close());

  const filesOf = (name: string): WalkedChange["files"] => walked.find(({ change }) => change.sha === scripted.sha(name))?.files ?? [];
  const fileOf = (name: string, path: string): WalkedChange["files"][number] | undefined => filesOf(name).find((file) => file.path === path);

  it("counts every file of every change as git does", () => {
    const expected = gitCounts(scripted.path, repository.head).map((row) => `${row.change} ${row.path} +${row.added} -${row.deleted}`).sort();
    const found = walked.flatMap(({ change, files }) => files.filter(({ added, deleted }) => added + deleted > 0)
      .map(({ path, added, deleted }) => `${change.sha} ${pathBytes(path).toString("latin1")} +${added} -${deleted}`)).sort();
    expect(found).toEqual(expected);
    expect(found.length).toBe(40);
  });

  it("gives every added line one origin, of the change itself or its branch", () => {
    for (const { change, files } of walked) {
      for (const file of files) {
        expect(file.origins.reduce((sum, origin) => sum + origin.lines, 0)).toBe(file.added);
        expect(file.origins.reduce((sum, origin) => sum + origin.effective, 0)).toBe(file.effective);
        for (const origin of file.origins) expect(change.commits).toContain(origin.commit);
      }
    }
  });

  it("lands every commit once, in the order git would", () => {
    const landed = walked.flatMap(({ change }) => change.commits);
    expect([...landed].sort()).toEqual(commits.map(({ sha }) => sha).sort());
    expect(new Set(landed).size).toBe(landed.length);
    const line = runGit(scripted.path, ["rev-list", "--first-parent", "--reverse", repository.head]).toString().trim().split("\n");
    expect(walked.map(({ change }) => change.sha)).toEqual(line);
  });

  it("knows which branch commit wrote a line, and which lines the merge wrote", () => {
    expect(fileOf("merge", "side.txt")?.origins).toEqual([
      { commit: scripted.sha("side 1"), lines: 3, effective: 3 }, { commit: scripted.sha("side 2"), lines: 2, effective: 2 },
    ]);
    expect(fileOf("merge", "src/a.txt")?.origins).toEqual([
      { commit: scripted.sha("side 1"), lines: 1, effective: 1 }, { commit: scripted.sha("merge"), lines: 1, effective: 1 },
    ]);
    expect(fileOf("octopus", "y.txt")?.origins).toEqual([{ commit: scripted.sha("branch y"), lines: 4, effective: 4 }]);
    expect(fileOf("join roots", "other/z.txt")?.origins).toEqual([{ commit: scripted.sha("second root"), lines: 6, effective: 6 }]);
    expect(fileOf("rename merge", "lib/d.txt")).toMatchObject({ renamedFrom: "lib/c.txt", added: 2, origins: [
      { commit: scripted.sha("renaming branch"), lines: 1 }, { commit: scripted.sha("rename merge"), lines: 1 },
    ] });
  });

  it("leaves out binary files, submodules and symlinks, and keeps odd paths without loss", () => {
    const paths = new Set(walked.flatMap(({ files }) => files.map(({ path }) => path)));
    expect(paths).not.toContain("binary.bin");
    expect(paths).toContain('"caf\\351.txt"');
    expect(paths).toContain("new\nline.txt");
    expect(fileOf("submodule", "sub")).toBeUndefined();
    expect(fileOf("type change", "link")).toMatchObject({ added: 2, deleted: 0 });
    expect(fileOf("type change", "run.sh")).toMatchObject({ added: 0, deleted: 2 });
    expect(filesOf("text to binary")).toEqual([]);
  });

  it("reads messages, names, dates and mail maps", () => {
    const commit = (name: string): CommitFacts | undefined => commits.find(({ sha }) => sha === scripted.sha(name));
    expect(commit("latin message")).toMatchObject({ message: "Grüße (#12)\n", authorName: "Jörg" });
    expect(commit("no encoding")?.message).toBe("Straße\n");
    expect(commit("clock back")?.message).toBe("");
    expect(commit("root")).toMatchObject({ authorName: "Ada Example", mappedAuthorName: "Ada Proper", mappedAuthorEmail: "ada@proper.example" });
    const back = walked.find(({ change }) => change.sha === scripted.sha("clock back"))?.change;
    expect(back).toMatchObject({ clockRanBack: true, landedAt: (1_700_000_000 - 500 * 3_600) * 1_000 });
  });
});

describe("what must not change the numbers", () => {
  it("the repository's own configuration, attributes, grafts and replace refs", async () => {
    const scripted = buildRepository(oddRepository);
    const before = (await walk(await openRepository(scripted.path))).walked;
    for (const [key, value] of [["diff.context", "9"], ["diff.noprefix", "true"], ["diff.interHunkContext", "50"], ["diff.algorithm", "patience"], ["diff.renames", "false"],
      ["diff.external", "false"], ["log.showSignature", "true"], ["diff.txt.textconv", "false"], ["core.quotePath", "false"], ["color.ui", "always"], ["diff.mnemonicPrefix", "true"], ["diff.ignoreSubmodules", "all"]] as const) {
      runGit(scripted.path, ["config", key, value]);
    }
    runGit(scripted.path, ["replace", scripted.sha("last"), scripted.sha("root")]);
    const after = (await walk(await openRepository(scripted.path))).walked;
    expect(after).toEqual(before);
  });

  it("how the stream is cut: one process or three, small segments or large", async () => {
    const repository = await openRepository(buildRepository(oddRepository).path);
    const commits = await listCommits(repository);
    const parents = new Map(commits.map(({ sha, parents: of }) => [sha, of]));
    const changes = landChanges(commits, repository.head, { now });
    const read = async (processes: number): Promise<WalkedChange[]> => {
      const walked: WalkedChange[] = [];
      for await (const change of walkChanges(repository, { changes, parentsOf: (sha) => parents.get(sha) ?? [], processes })) walked.push(change);
      return walked;
    };
    expect(await read(3)).toEqual(await read(1));
    repository.close();
  });
});
