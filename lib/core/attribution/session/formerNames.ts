/** More names of one file are not followed. */
const mostNames = 20;

/** Under which names files were known before they were renamed, as commits are told in the order they landed. */
export class FormerNames {
  private readonly names = new Map<string, readonly string[]>();

  /** Takes note of the renames of one commit: old name by new one. */
  note(renames: ReadonlyMap<string, string>): void {
    const before = new Map([...renames.values()].map((old) => [old, this.of(old)]));
    for (const [path, old] of renames) this.names.set(path, [...new Set([old, ...(before.get(old) ?? []), ...this.of(path)])].filter((name) => name !== path).slice(0, mostNames));
  }

  /** The newest first; empty for a file that was never renamed. */
  of(path: string): readonly string[] {
    return this.names.get(path) ?? [];
  }
}
