/** Paths that renames inside one change make the same file. */
export class FileFamilies {
  private readonly family = new Map<string, string[]>();

  clear(): void {
    this.family.clear();
  }

  join(oldPath: string, newPath: string): void {
    const one = this.family.get(oldPath) ?? [oldPath];
    const other = this.family.get(newPath) ?? [newPath];
    if (one === other) return;
    const together = [...one, ...other];
    for (const name of together) this.family.set(name, together);
  }

  /** All names of the file that is called `path` at some point of the change. */
  namesOf(path: string): readonly string[] {
    return this.family.get(path) ?? [path];
  }
}
