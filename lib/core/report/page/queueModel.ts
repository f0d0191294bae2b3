import type { EditionModel } from "./editionModel";

export interface JobModel {
  readonly id: string;
  /** What it does: `Read a repository`. */
  readonly title: string;
  /** Repository that it is about. */
  readonly subject: { readonly text: string; readonly href: string } | null;
  /** `given up after 5 tries`, `running since …`, `waits for try 3 of 5, at …`. */
  readonly state: string;
  readonly isDead: boolean;
  /** What went wrong last, without passwords and tokens. */
  readonly error: string | null;
  readonly mayRetry: boolean;
  readonly mayDiscard: boolean;
  /** The slug of a reading that can be stopped. */
  readonly stops: string | null;
}

export interface QueueModel {
  readonly edition: EditionModel;
  readonly dead: readonly JobModel[];
  readonly others: readonly JobModel[];
  /** `1 process works on the queue.` */
  readonly workers: string;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
