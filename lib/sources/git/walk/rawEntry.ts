/** One file of a diff as the raw section names it. */
export interface RawEntry {
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldId: string;
  readonly newId: string;
  /** `A`, `D`, `M`, `R`, `C` or `T`. */
  readonly status: string;
  readonly path: string;
  readonly renamedFrom: string | null;
}

/** True for ordinary and executable files; false for symlinks (120000), submodules (160000) and nothing (000000). */
export function isRegular(mode: string): boolean {
  return mode.startsWith("100");
}
