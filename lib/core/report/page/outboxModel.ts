import type { EditionModel } from "./editionModel";

export interface KeptMailRow {
  /** Of its file. */
  readonly name: string;
  readonly digest: string;
  readonly address: string;
  readonly due: string;
  readonly subject: string;
  /** To the reader, who alone may read it. */
  readonly isOwn: boolean;
  /** `14 kB`; null where the file is gone. */
  readonly size: string | null;
}

/** Mails that were kept while no mail server was set up. */
export interface OutboxModel {
  readonly edition: EditionModel;
  readonly hasMail: boolean;
  readonly mails: readonly KeptMailRow[];
  readonly shown: { readonly name: string; readonly subject: string; readonly to: string; readonly html: string | null; readonly text: string } | null;
  /** A mail was asked for that is not there, or is to somebody else. */
  readonly isMissing: boolean;
}
