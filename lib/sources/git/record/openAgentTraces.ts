import { createHash } from "node:crypto";
import { parseAgentTrace, type TraceClaim } from "@/lib/core/attribution/record/parseAgentTrace";
import { recordOfTraces } from "@/lib/core/attribution/record/recordOfTraces";
import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import { decodeText } from "../decodeText";
import { knownUnreadable } from "../knownUnreadable";
import { listPullHeads } from "../pull/listPullHeads";
import type { Repository } from "../repository";
import { runGit } from "../runGit";
import type { LineRecordSource } from "./lineRecordSource";
import { objectIdOf } from "./objectIdOf";
import { type AddedFiles, readAddedLines } from "./readAddedLines";

const file = ".agent-trace/traces.jsonl";
const longestFile = 64 * 1024 * 1024;
/** Commits after the one that a trace names in which its lines are looked for: one edit session may end in several commits. */
const mostCommits = 8;
/** Milliseconds that a trace may be younger than the commit that has its lines: clocks differ. */
const skew = 600_000;

interface Child {
  readonly sha: string;
  readonly parent: string;
  readonly committedAt: number;
}

/**
 * Records of Agent Trace in the repository's own file, as its head has them, as line records. A trace names the commit before the one that has its lines: each path of it belongs to the next
 * commit on the same line that touches that path. Null where the head has no such file, or one over 64 MB. Three git processes; keeps the claims and no text.
 */
export async function openAgentTraces(repository: Repository): Promise<LineRecordSource | null> {
  const claims = await readClaims(repository);
  if (claims === null) return null;
  const children = await listChildren(repository);
  const near = descendants(claims.byRevision.keys(), children);
  const paths = new Set([...claims.byRevision.values()].flat().map(({ path }) => path));
  const added = new Map<string, AddedFiles>();
  await readAddedLines(repository, near, await knownUnreadable(repository), (sha, files) => {
    added.set(sha, new Map([...files].filter(([path]) => paths.has(path))));
  });
  const records = new Map<string, LineRecord>();
  for (const [sha, ofCommit] of assign(claims.byRevision, children, added)) {
    const record = recordOfTraces(added.get(sha) ?? new Map(), ofCommit, (text) => createHash("sha256").update(text).digest("hex"));
    if (record !== null) records.set(sha, record);
  }
  const ids = new Map([...records].map(([sha, record]) => [sha, objectIdOf(JSON.stringify([record.writers, ...[...record.files].map(([path, triples]) => [path, ...triples])]))]));
  const read = (shas: readonly string[]): Promise<ReadonlyMap<string, LineRecord>> => Promise.resolve(new Map(shas.flatMap((sha): [string, LineRecord][] => {
    const record = records.get(sha);
    return record ? [[sha, record]] : [];
  })));
  return { state: claims.id, ids, read };
}

async function readClaims({ gitDir, head }: Repository): Promise<{ readonly id: string; readonly byRevision: ReadonlyMap<string, readonly TraceClaim[]> } | null> {
  const listed = decodeText(await runGit([`--git-dir=${gitDir}`, "ls-tree", "-z", "-l", head, "--", file]));
  const [, id = "", size] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t/.exec(listed) ?? [];
  if (size === undefined || Number(size) > longestFile) return null;
  const byRevision = new Map<string, TraceClaim[]>();
  for (const line of decodeText(await runGit([`--git-dir=${gitDir}`, "cat-file", "blob", id])).split("\n")) {
    for (const claim of parseAgentTrace(line)) byRevision.set(claim.revision, [...(byRevision.get(claim.revision) ?? []), claim]);
  }
  return { id, byRevision };
}

/** Commits without a second parent, of the default branch and of pull requests, by their parent. */
async function listChildren(repository: Repository): Promise<ReadonlyMap<string, readonly Child[]>> {
  const heads = [repository.head, ...(await listPullHeads(repository)).map(({ sha }) => sha)];
  const text = (await runGit([`--git-dir=${repository.roomDir}`, "log", "--no-notes", "--format=%H %ct %P", "--max-parents=1", "--min-parents=1", "--ignore-missing", "--stdin", "--"], heads.map((head) => `${head}\n`).join(""))).toString("latin1");
  const children = new Map<string, Child[]>();
  for (const row of text.split("\n")) {
    const [sha = "", seconds = "", parent = ""] = row.split(" ");
    if (parent === "") continue;
    const known = children.get(parent);
    const child = { sha, parent, committedAt: Number(seconds) * 1_000 };
    if (known) known.push(child);
    else children.set(parent, [child]);
  }
  return children;
}

function descendants(revisions: Iterable<string>, children: ReadonlyMap<string, readonly Child[]>): Child[] {
  const found = new Map<string, Child>();
  for (const revision of revisions) {
    let front = [revision];
    for (let depth = 0; depth < mostCommits && front.length > 0; depth++) {
      const next = front.flatMap((sha) => children.get(sha) ?? []);
      for (const child of next) found.set(child.sha, child);
      front = next.map(({ sha }) => sha);
    }
  }
  return [...found.values()];
}

/** The claims of each commit: a path's go to the nearest commits after the revision that touch it. */
function assign(byRevision: ReadonlyMap<string, readonly TraceClaim[]>, children: ReadonlyMap<string, readonly Child[]>, added: ReadonlyMap<string, AddedFiles>): Map<string, TraceClaim[]> {
  const assigned = new Map<string, TraceClaim[]>();
  const follow = (revision: string, claims: readonly TraceClaim[], depth: number): void => {
    if (depth === mostCommits || claims.length === 0) return;
    for (const { sha, committedAt } of children.get(revision) ?? []) {
      const files = added.get(sha);
      const own = claims.filter(({ path, at }) => files?.has(path) === true && at <= committedAt + skew);
      if (own.length > 0) assigned.set(sha, [...(assigned.get(sha) ?? []), ...own]);
      follow(sha, claims.filter(({ path }) => files?.has(path) !== true), depth + 1);
    }
  };
  for (const [revision, claims] of byRevision) follow(revision, claims, 0);
  return assigned;
}
