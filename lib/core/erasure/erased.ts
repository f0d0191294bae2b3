/**
 * Terminology. *Erased person*: somebody whose names and addresses were taken out. *Label*: four or more hex digits that stand for them.
 * *Tombstone*: what is written in their place. *Known name*: a name that one of their addresses was used with when they were erased.
 */
export interface ErasedPerson {
  readonly label: string;
  /** Which of the person's addresses, from 1; 1 where it is a name. */
  readonly number: number;
}

/** Tells whether something names an erased person. What it compares with may be hashes only: it can be asked, not listed. */
export interface Erased {
  readonly address: (address: string) => ErasedPerson | null;
  /** A whole name. */
  readonly name: (name: string) => ErasedPerson | null;
  /** True where a known name of several words begins with this word. */
  readonly startsName: (word: string) => boolean;
}
