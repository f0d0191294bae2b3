/** A column head that sorts: a link, with the direction that holds now. */
export interface SortHead {
  readonly id: string;
  readonly href: string;
  readonly direction: "ascending" | "descending" | null;
}
