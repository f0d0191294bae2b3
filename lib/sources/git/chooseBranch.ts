import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AppError } from "@/lib/errors";
import { runGit } from "./runGit";

/** A branch to walk. */
export interface ChosenBranch {
  readonly branch: string;
  readonly head: string;
}

interface Ref {
  readonly id: string;
  readonly target: string;
}

const usualNames = ["main", "master", "trunk", "develop"];

/**
 * The branch that is walked: the named one, else the one that origin/HEAD or HEAD names, else the only one of the usual names.
 * Local and origin's copy: the descendant of the two; where they diverged, origin's. Throws `not-found` with the way out.
 */
export async function chooseBranch(gitDir: string, roomDir: string, named?: string): Promise<ChosenBranch> {
  const refs = await readRefs(gitDir);
  if (named !== undefined) return chooseNamed(refs, roomDir, named);
  const name = originHead(refs) ?? (await headName(gitDir)) ?? onlyUsual(refs);
  if (name !== null) {
    const head = await newest(refs, roomDir, name);
    if (head !== null) return { branch: name, head };
  }
  if (name !== null) await demandSoundRef(gitDir, name);
  if (refs.size === 0) {
    throw new AppError("not-found", "The repository has no commit yet.", { hint: "Commit something, or fetch a branch, then run the same command again." });
  }
  throw new AppError("not-found", `No default branch was found${name === null ? " (HEAD is detached)" : `: HEAD names ${name}, which has no commit`}.`, {
    hint: `Check one out, for example git switch ${someBranch(refs)}; scan also takes --branch ${someBranch(refs)}.`,
  });
}

/** git passes over a ref that it cannot parse, as if it were not there; its file tells the two apart. */
async function demandSoundRef(gitDir: string, name: string): Promise<void> {
  const common = await readFile(join(gitDir, "commondir"), "utf8").then((text) => resolve(gitDir, text.trim()), () => gitDir);
  const file = join(common, "refs", "heads", name);
  if (!(await stat(file).then((found) => found.isFile(), () => false))) return;
  throw new AppError("unreadable", `The branch ${name} cannot be read: ${file} is damaged.`, { hint: `Look for its last commit with git reflog ${name}, then write it with git update-ref, or clone again.` });
}

async function chooseNamed(refs: Map<string, Ref>, roomDir: string, named: string): Promise<ChosenBranch> {
  const bare = named.replace(/^refs\/(heads|remotes\/origin)\//, "");
  const head = refs.get(named)?.id ?? (await newest(refs, roomDir, bare));
  if (head !== null) return { branch: bare, head };
  throw new AppError("not-found", `There is no branch ${named}.`, { hint: refs.size === 0 ? "The repository has no branch." : `One that exists: ${someBranch(refs)}.` });
}

async function readRefs(gitDir: string): Promise<Map<string, Ref>> {
  const text = await runGit([`--git-dir=${gitDir}`, "for-each-ref", "--format=%(refname)%00%(objectname)%00%(symref)", "refs/heads", "refs/remotes/origin"]);
  const refs = new Map<string, Ref>();
  for (const line of text.toString("utf8").split("\n")) {
    const [name, id, target] = line.split("\0");
    if (name !== undefined && id !== undefined) refs.set(name, { id, target: target ?? "" });
  }
  return refs;
}

function originHead(refs: Map<string, Ref>): string | null {
  const target = refs.get("refs/remotes/origin/HEAD")?.target ?? "";
  return target.startsWith("refs/remotes/origin/") ? target.slice("refs/remotes/origin/".length) : null;
}

async function headName(gitDir: string): Promise<string | null> {
  try {
    const target = (await runGit([`--git-dir=${gitDir}`, "symbolic-ref", "-q", "HEAD"])).toString("utf8").trim();
    return target.startsWith("refs/heads/") ? target.slice("refs/heads/".length) : null;
  } catch {
    // Detached, or it names a branch that git cannot read: the file tells which.
    const text = await readFile(join(gitDir, "HEAD"), "utf8").catch(() => "");
    return /^ref: refs\/heads\/(\S+)/.exec(text)?.[1] ?? null;
  }
}

function onlyUsual(refs: Map<string, Ref>): string | null {
  const present = usualNames.filter((name) => refs.has(`refs/heads/${name}`) || refs.has(`refs/remotes/origin/${name}`));
  return present.length === 1 ? (present[0] ?? null) : null;
}

async function newest(refs: Map<string, Ref>, roomDir: string, name: string): Promise<string | null> {
  const local = refs.get(`refs/heads/${name}`)?.id;
  const remote = refs.get(`refs/remotes/origin/${name}`)?.id;
  if (local === undefined || remote === undefined || local === remote) return local ?? remote ?? null;
  const ahead = (await runGit([`--git-dir=${roomDir}`, "rev-list", "-n1", `${remote}..${local}`])).length > 0;
  const behind = (await runGit([`--git-dir=${roomDir}`, "rev-list", "-n1", `${local}..${remote}`])).length > 0;
  return ahead && !behind ? local : remote;
}

function someBranch(refs: Map<string, Ref>): string {
  const names = [...refs.keys()].map((name) => name.replace(/^refs\/(heads|remotes\/origin)\//, "")).filter((name) => name !== "HEAD");
  return usualNames.find((name) => names.includes(name)) ?? names[0] ?? "main";
}
