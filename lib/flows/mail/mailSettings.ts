/** Where mails go out, and as whom. */
export interface MailSettings {
  /** `smtp://user:password@mail.example.org:587`, or `smtps://`. */
  readonly url: string;
  /** `Byline <byline@example.org>`. */
  readonly from: string;
  /** Key that mails are signed with (RFC 6376); null: the mail server signs, or nobody. */
  readonly dkim: { readonly domain: string; readonly selector: string; readonly key: string } | null;
}

/** A mail to one address, ready to be written. */
export interface ReadyMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly date: Date;
  readonly headers: Readonly<Record<string, string>>;
}

/** What became of a mail. Reasons are the server's or our words and hold no password. */
export type MailOutcome =
  | { readonly kind: "accepted"; readonly reason: string }
  /** The server said no: for good (5xx), or for now (4xx); `isAddress` where it is about the recipient. */
  | { readonly kind: "refused"; readonly isFinal: boolean; readonly isAddress: boolean; readonly reason: string }
  /** It did not get as far as the last byte: nothing arrived. */
  | { readonly kind: "notSent"; readonly reason: string }
  /** The last byte went out and no answer came: nobody can know (RFC 1047). */
  | { readonly kind: "unknown"; readonly reason: string };
