import { remoteKey } from "@/lib/core/history/remoteKey";
import { AppError } from "@/lib/errors";
import { BrokenFile, type FileItem } from "@/lib/sources/files/filePull";
import { readPullText } from "@/lib/sources/files/readPullText";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import type { Bulk } from "@/lib/store/bulk";
import type { Database } from "@/lib/store/client";
import { fileForge, noteFileTaken } from "@/lib/store/forge/fileForge";
import { type PullTarget, pullTargets } from "@/lib/store/forge/pullTargets";
import { saveForgePage } from "@/lib/store/forge/saveForgePage";

/** A file of pull requests, by what is said of it. */
export interface PullFile {
  readonly name: string;
  /** Slug of the repository that all of it is of; '' where the file says it. */
  readonly repository: string;
  /** Slug of the repository that lines are of which do not say it; '' where only one is here. */
  readonly otherwise: string;
}

export interface StoredPulls {
  /** By repository: how many were written; those that are no newer than what is stored count too. */
  readonly stored: readonly { readonly id: number; readonly slug: string; readonly pulls: number; readonly issues: number }[];
  /** Names of repositories that are not here, with how many lines are of them. */
  readonly elsewhere: readonly { readonly name: string; readonly lines: number }[];
}

export interface StoringPulls {
  readonly db: Database;
  readonly bulk: Bulk;
  /** Id of a member, or `command line`. */
  readonly actor: string;
  readonly now: Date;
}

const pageSize = 500;

/** Checks a file whole before anything of it is stored. Throws `bad-input` with the line of what is wrong. */
export function checkPulls({ name, text }: { readonly name: string; readonly text: string }): readonly FileItem[] {
  try {
    return readPullText(text);
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    throw new AppError("bad-input", `Line ${String(error.line)} of ${name} cannot be used: ${error.reason}.`, { hint: "Nothing of the file was stored. The forms that are read are in docs/forges.md." });
  }
}

function namedBy(repository: string): string {
  return (remoteKey(repository) ?? repository).toLowerCase().replace(/\.git$/, "");
}

/** The repository of an item; a name where it is not here. Throws `bad-input` where nobody says which. */
function targetOf(item: FileItem, file: PullFile, targets: readonly PullTarget[]): PullTarget | string {
  if (item.repository === null) {
    const [only] = file.otherwise === "" ? (targets.length === 1 ? targets : []) : targets.filter(({ slug }) => slug === file.otherwise);
    if (only !== undefined) return only;
    throw new AppError("bad-input", `Line ${String(item.line)} of ${file.name} does not say which repository it is of.`, { hint: "Say it with --repo <name> for the whole file, or in each line. Nothing of the file was stored." });
  }
  const name = namedBy(item.repository);
  return targets.find(({ names }) => names.includes(name)) ?? name;
}

function grouped(items: readonly FileItem[], file: PullFile, targets: readonly PullTarget[]) {
  const given = file.repository === "" ? null : targets.find(({ slug }) => slug === file.repository);
  if (given === undefined) throw new AppError("not-found", `There is no repository ${file.repository}.`, { hint: "Read it first: byline ingest <repository>." });
  const groups = new Map<PullTarget, FileItem[]>();
  const elsewhere = new Map<string, number>();
  for (const item of items) {
    const target = given ?? targetOf(item, file, targets);
    if (typeof target === "string") elsewhere.set(target, (elsewhere.get(target) ?? 0) + 1);
    else {
      const group = groups.get(target) ?? [];
      if (group.push(item) === 1) groups.set(target, group);
    }
  }
  return { groups, elsewhere: [...elsewhere].map(([name, lines]) => ({ name, lines })).sort((one, other) => other.lines - one.lines) };
}

/** Server and full name of a repository, as the file has them or as it is cloned from. */
function originOf({ id, slug, webUrl }: PullTarget, items: readonly FileItem[]): { readonly repositoryId: number; readonly webUrl: string; readonly fullName: string } {
  const named = items.find(({ repository }) => repository !== null)?.repository ?? "";
  const address = [webUrl ?? "", named].find((each) => /^https?:\/\/[^/]+\/./.test(each));
  if (address === undefined) return { repositoryId: id, webUrl: "", fullName: named === "" ? slug : named };
  const url = new URL(address);
  return { repositoryId: id, webUrl: url.origin, fullName: url.pathname.replace(/^\/|\/$/g, "") };
}

async function storeGroup(world: StoringPulls, target: PullTarget, items: readonly FileItem[], file: PullFile) {
  const page = await fileForge(world.bulk, originOf(target, items));
  for (let from = 0; from < items.length; from += pageSize) {
    const part = items.slice(from, from + pageSize);
    await saveForgePage(world.bulk, page, { pulls: part.flatMap(({ told }) => ("pull" in told ? [told.pull] : [])), issues: part.flatMap(({ told }) => ("issue" in told ? [told.issue] : [])) });
  }
  await noteFileTaken(world.bulk, page, world.now);
  const pulls = items.filter(({ told }) => "pull" in told).length;
  const counts = { pulls, issues: items.length - pulls };
  await saveAuditEvent(world.db, { actor: world.actor, action: "pulls.file", subject: target.slug, detail: { file: file.name, ...counts } }, world.now);
  return { id: target.id, slug: target.slug, ...counts };
}

/**
 * Stores the pull requests and issues of a checked file with the repositories they are of. The same file again is the same rows, an older one takes nothing back, and what is not in it
 * stays. Killed in the middle and run again it is whole. Throws `bad-input` where a line does not say whose it is, `not-found` where none of its repositories is here.
 */
export async function storePulls(world: StoringPulls, file: PullFile, items: readonly FileItem[]): Promise<StoredPulls> {
  const { groups, elsewhere } = grouped(items, file, await pullTargets(world.bulk));
  const [first] = elsewhere;
  if (groups.size === 0 && first !== undefined) throw new AppError("not-found", `${file.name} is of ${first.name}, which is not read here.`, { hint: "Read the repository first, or say with --repo <name> which one is meant." });
  const stored = [];
  for (const [target, group] of groups) stored.push(await storeGroup(world, target, group, file));
  return { stored, elsewhere };
}
