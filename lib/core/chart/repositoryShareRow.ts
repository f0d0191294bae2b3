/** One row of the report `aiShareByRepository`: the sums of one repository in the two windows a headline compares. */
export type RepositoryShareRow = Readonly<{
  slug: string;
  name: string;
  state: "queued" | "reading" | "ready" | "failed";
  changes: number;
  proven: number;
  declared: number;
  unknown: number;
  human: number;
  bot: number;
  leftOut: number;
  /** AI and counted lines of the window before; both 0 where there is none. */
  beforeAi: number;
  beforeCounted: number;
  /** Works-council mode: of `none` of the weeks something may be told, or not of all of them (`some`). */
  told?: "some" | "none";
}>;
