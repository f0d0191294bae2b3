import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "@/lib/store/client";
import type { SourceRule } from "@/lib/sources/git/sourceRule";
import type { SecretKey } from "@/lib/store/secret/secretKey";
import type { MailSettings } from "../mail/mailSettings";
import type { composeDigest } from "./composeDigest";
import type { DigestOrder } from "./digestWorld";

/** What sending digests needs. */
export interface DeliverySettings {
  readonly db: Database;
  readonly clock: () => number;
  /** `https://byline.example.org`. */
  readonly origin: string;
  /** Signs the links that stop a digest. */
  readonly secret: string;
  /** The key that seals secrets; from what it seals follows what webhooks are signed with. */
  readonly secretKey: () => Promise<SecretKey>;
  /** Null: no mail server is set up, and mails are kept as files. */
  readonly mail: MailSettings | null;
  /** Where they are kept then. */
  readonly outbox: string;
  /** The rights of a member at this moment; of a viewer on no list for null. */
  readonly scopeOf: (userId: string | null) => Promise<VisibleScope>;
  /** The member as the one whose questions may wait. */
  readonly readerOf: (userId: string) => Promise<DigestOrder["reader"]>;
  /** The address of a channel, which is a secret; null where it is gone. */
  readonly channelOf: (recipientId: number) => Promise<string | null>;
  /** Which addresses may be asked. */
  readonly rule: SourceRule;
  /** Tests of sending put something short in its place. */
  readonly compose: typeof composeDigest;
}
