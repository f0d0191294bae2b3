import type { SessionEdit } from "./sessionEdit";
import { afterCommit, beforeCommit } from "./sessionWindow";

/** One line that a session wrote, at its place in its edit. */
export interface WrittenLine {
  readonly edit: SessionEdit;
  readonly place: number;
}

/** What sessions wrote, each edit once; each line can be claimed once. */
export class WrittenPool {
  private readonly byName = new Map<string, SessionEdit[]>();
  private readonly claimed = new Map<SessionEdit, Set<number>>();
  private readonly known = new Set<string>();

  constructor(edits: Iterable<SessionEdit> = []) {
    for (const edit of edits) this.add(edit);
  }

  get size(): number {
    return this.known.size;
  }

  add(edit: SessionEdit): void {
    const key = `${edit.id} ${edit.file}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    const name = nameOf(edit.file);
    const list = this.byName.get(name);
    if (list) list.push(edit);
    else this.byName.set(name, [edit]);
  }

  /** Edits of a file that a commit of that time may hold, oldest first, also under names that it had before. */
  editsOf(path: string, committedAt: number, formerNames: readonly string[] = []): SessionEdit[] {
    const found = new Set([path, ...formerNames].flatMap((name) => (this.byName.get(nameOf(name)) ?? []).filter(({ file, at }) => isSameFile(file, name) && at >= committedAt - beforeCommit && at <= committedAt + afterCommit)));
    return [...found].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  }

  isFree({ edit, place }: WrittenLine): boolean {
    return this.claimed.get(edit)?.has(place) !== true;
  }

  claim({ edit, place }: WrittenLine): void {
    const places = this.claimed.get(edit);
    if (places) places.add(place);
    else this.claimed.set(edit, new Set([place]));
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** A session may have run in a worktree, or seen the repository's top under another name. */
const isSameFile = (written: string, path: string): boolean => written === path || written.endsWith(`/${path}`);
