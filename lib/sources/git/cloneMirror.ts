import { simpleGit } from "simple-git";
import type { SimpleGit, SimpleGitProgressEvent } from "simple-git";
import { AppError } from "@/lib/errors";
import { makeFolder } from "@/lib/makeFolder";
import { explainNetworkFailure } from "./explainNetworkFailure";
import { type ForgeCredential, type HostCheck, networkEnvironment } from "./networkEnvironment";
import { choosePullHeads } from "./mirror/choosePullHeads";
import { fetchHeads, localRefs } from "./mirror/fetchHeads";
import { probeTrees } from "./mirror/probeTrees";
import { type RemoteHead, remoteRefs } from "./mirror/remoteRefs";
import { requireGit } from "./requireGit";
import { runGit } from "./runGit";

/** How far git is: its own stage (`receiving`, `resolving` …) and percent of it. */
export type MirrorProgress = Pick<SimpleGitProgressEvent, "stage" | "progress">;

export interface MirrorOptions {
  readonly onProgress?: (progress: MirrorProgress) => void;
  /** Shown to the server where it asks; a user in the URL goes first. */
  readonly credential?: ForgeCredential | null;
  readonly check?: HostCheck;
}

const branches = "refs/heads/*";

/**
 * Makes `folder` a bare mirror of `url`, of heads of pull requests those that can matter (`choosePullHeads`), or brings it up to date: the same steps, so that a clone that was killed is simply run again.
 * The URL's credentials are neither stored nor shown. Throws AppError `unreachable`, `refused` (credentials), `not-found`, `no-space`.
 */
export async function cloneMirror(url: string, folder: string, options: MirrorOptions = {}): Promise<void> {
  await requireGit();
  makePlace(folder);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const plain = withoutPassword(url, parsed);
  const environment = networkEnvironment(parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed : null, options.credential, options.check);
  const git = gitIn(folder, environment, options);
  try {
    await git.raw("init", "--bare", "--quiet");
    const { heads, patterns } = remoteRefs(await git.listRemote([plain]), [...(await localRefs(folder)).keys()]);
    if (patterns.length > 0) await git.fetch([plain, ...patterns.map((pattern) => `+${pattern}:${pattern}`), "--prune", "--no-tags", "--no-auto-gc", "--no-write-fetch-head"]);
    await followHead(git, plain);
    await fetchHeads(git, folder, plain, await choosePullHeads(folder, heads, (others) => probeTrees(folder, plain, others, (probe) => gitIn(probe, environment, {}))));
    await dropHeads(folder, heads);
  } catch (cause) {
    throw explainNetworkFailure(plain, cause);
  }
}

function makePlace(folder: string): void {
  try {
    makeFolder(folder);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOSPC") throw new AppError("no-space", `There is no space left for a mirror in ${folder}.`, { hint: "Free some space, or set BYLINE_DATA to a folder on another disk.", cause });
    throw new AppError("refused", `Byline may not write a mirror to ${folder}.`, { hint: "Set BYLINE_DATA to a folder that this user may write to.", cause });
  }
}

function gitIn(folder: string, environment: Record<string, string>, { onProgress }: MirrorOptions): SimpleGit {
  const git = simpleGit({
    baseDir: folder,
    allowEnvironment: Object.keys(environment),
    // The environment is ours (`networkEnvironment`): what the library fears is what the operator set.
    unsafe: { allowUnsafeSshCommand: true, allowUnsafeConfigEnvCount: true, allowUnsafeAskPass: true, allowUnsafeGitProxy: true, allowUnsafeCredentialHelper: true },
    ...(onProgress ? { progress: onProgress } : {}),
  });
  return git.env(environment);
}

/** Heads that the server has no more, and what else forges keep beside heads, go from the mirror too. */
async function dropHeads(folder: string, heads: readonly RemoteHead[]): Promise<void> {
  const known = new Set(heads.map(({ ref }) => ref));
  const gone = [...(await localRefs(folder)).keys()].filter((ref) => /^refs\/(?:pull|merge-requests|pull-requests)\//.test(ref) && !known.has(ref));
  if (gone.length > 0) await runGit([`--git-dir=${folder}`, "update-ref", "--stdin"], gone.map((ref) => `delete ${ref}\n`).join(""));
}

/** The mirror's HEAD names what the original's names; branches get renamed. */
async function followHead(git: SimpleGit, url: string): Promise<void> {
  const answer = await git.listRemote(["--symref", url, "HEAD"]);
  const target = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(answer)?.[1];
  if (target !== undefined) await git.raw("symbolic-ref", "HEAD", target);
  else if ((await git.raw("for-each-ref", "--count=1", branches)) === "") throw new AppError("not-found", "The repository has no commit yet.", { hint: "Push something to it, then run the same command again." });
}

/** ssh needs the user's name in the URL; no protocol needs the password there. */
function withoutPassword(url: string, parsed: URL | null): string {
  if (!parsed) return url;
  const plain = new URL(parsed);
  plain.password = "";
  if (/^https?:$/.test(plain.protocol)) plain.username = "";
  return parsed.protocol === "file:" ? url : plain.href;
}
