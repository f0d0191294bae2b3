import type { EditionModel } from "./editionModel";

export interface DigestRowModel {
  readonly id: number;
  readonly name: string;
  /** `Mondays at 08:00, Europe/Paris`. */
  readonly when: string;
  readonly about: string;
  /** `23 Nov 2026, 08:00 CET`, `paused`. */
  readonly next: string;
  /** `9 recipients`, with those that wait or were refused. */
  readonly recipients: string;
  readonly isPaused: boolean;
  /** The reader gets it. */
  readonly isMine: boolean;
}

export interface DeliveryRowModel {
  readonly id: number;
  readonly digest: string;
  readonly address: string;
  readonly due: string;
  readonly state: string;
  readonly isBad: boolean;
  readonly subject: string;
  readonly reason: string;
}

/** Fields of the form, as they are now. */
export interface DigestFormModel {
  readonly id: number | null;
  readonly name: string;
  readonly filter: string;
  readonly rhythm: string;
  readonly weekday: number;
  readonly hour: number;
  readonly timeZone: string;
  readonly timeZones: readonly string[];
}

export interface DigestsModel {
  readonly edition: EditionModel;
  readonly isOwner: boolean;
  readonly digests: readonly DigestRowModel[];
  /** Empty for who is no owner. */
  readonly deliveries: readonly DeliveryRowModel[];
  readonly form: DigestFormModel;
  /** A mail server is set up. */
  readonly hasMail: boolean;
  /** The reader's verified address; null where there is none to send to. */
  readonly address: string | null;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}

export interface DigestRecipientModel {
  readonly id: number;
  readonly address: string;
  /** `member`, `has not confirmed yet`, `refused: no such box`. */
  readonly state: string;
  readonly isChannel: boolean;
  /** Nothing is sent there because mails came back, or were called spam. */
  readonly isStopped: boolean;
}

export interface DigestPageModel {
  readonly edition: EditionModel;
  readonly digest: DigestRowModel;
  readonly form: DigestFormModel;
  readonly recipients: readonly DigestRecipientModel[];
  readonly deliveries: readonly DeliveryRowModel[];
  /** What the reader would get now; or why there would be none. */
  readonly preview: { readonly subject: string; readonly html: string; readonly text: string } | null;
  readonly skip: string | null;
  readonly hasMail: boolean;
  readonly address: string | null;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}

/** What a link in a mail opens. */
export interface DigestLinkModel {
  /** Null: the link is not whole. */
  readonly name: string | null;
  readonly state: string;
  readonly token: string;
}
