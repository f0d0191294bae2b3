/** Lines that a change brought to one path, by the commit that wrote them. */
export interface Birth {
  /** Number of this birth: larger than all before, the same on every replay. */
  readonly id: number;
  /** Full object id of the commit that wrote the lines. */
  readonly origin: string;
  /** Path at the time. */
  readonly path: string;
  readonly lines: number;
  /** True where git shows no diff of the lines (binary before): they count as alive and never as added. */
  readonly unwalked: boolean;
}

/** Lines of one birth that a change removed or rewrote. */
export interface Death {
  readonly birth: number;
  readonly lines: number;
}

/** Lines that a change put back, with their first owner. */
export interface Revival {
  readonly birth: number;
  /** Ordinal of the change in which they had died. */
  readonly died: number;
  readonly lines: number;
}

/** Lines that live twice from now on: only where edits follow files as `git blame` does, so that two new files come from one old one. */
export interface Copied {
  readonly birth: number;
  readonly lines: number;
}

/** What one change did to the ownership of lines. At every change: lines alive of a birth = its lines − deaths + revivals (+ copies) so far. */
export interface LedgerRecord {
  readonly ordinal: number;
  readonly sha: string;
  readonly births: readonly Birth[];
  readonly deaths: readonly Death[];
  readonly revivals: readonly Revival[];
  /** Lines that git counts as added and that keep an owner: moved, reformatted, restored, ignored. added = births + carried. */
  readonly carried: number;
  readonly copies?: readonly Copied[];
}
