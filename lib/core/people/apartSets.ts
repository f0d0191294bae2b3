/** Sets of numbers that are joined step by step, where some must never come together. */
export class ApartSets {
  private readonly parents = new Map<number, number>();
  private readonly apart = new Map<number, Set<number>>();

  /** Smallest number of the set. */
  find(id: number): number {
    let top = id;
    for (let next = this.parents.get(top); next !== undefined; next = this.parents.get(top)) top = next;
    for (let at = id; at !== top; ) {
      const next = this.parents.get(at) ?? top;
      this.parents.set(at, top);
      at = next;
    }
    return top;
  }

  /** Joins two sets, unless they have to stay apart. Returns whether they are one now. */
  join(one: number, other: number): boolean {
    const [x, y] = [this.find(one), this.find(other)];
    const [a, b] = [Math.min(x, y), Math.max(x, y)];
    if (a === b) return true;
    if (this.apart.get(a)?.has(b) === true) return false;
    this.parents.set(b, a);
    for (const third of this.apart.get(b) ?? []) {
      this.apart.get(third)?.delete(b);
      this.note(a, third);
    }
    this.apart.delete(b);
    return true;
  }

  /** Keeps two sets apart from now on. Returns false where they are one already. */
  part(one: number, other: number): boolean {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.note(a, b);
    return a !== b;
  }

  private note(a: number, b: number): void {
    this.apart.set(a, (this.apart.get(a) ?? new Set<number>()).add(b));
    this.apart.set(b, (this.apart.get(b) ?? new Set<number>()).add(a));
  }
}
