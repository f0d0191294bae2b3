import type { Database } from "../client";
import { ownAddresses } from "../me/ownAddresses";

/** Whose a mail is. */
interface Addressed {
  readonly address: string;
  readonly userId: string | null;
}

/** Tells mails to a member from those to others: sent to them as a member, or, where nobody's account is behind it, to an address that is theirs. */
export async function ownMail(db: Database, userId: string): Promise<(mail: Addressed) => boolean> {
  const { addresses } = await ownAddresses.read(db, userId);
  return (mail) => mail.userId === userId || (mail.userId === null && addresses.includes(mail.address));
}
