import type { Database } from "@/lib/store/client";
import { noteBounce } from "@/lib/store/digest/noteBounce";
import { digestToken } from "../digestToken";
import { mailsOf } from "./mailsOf";
import { readMailReport } from "./readMailReport";

/** How many mails were what. */
export interface TakenReports {
  readonly bounced: number;
  readonly later: number;
  readonly complaints: number;
  /** Recipients that get nothing more because of them. */
  readonly stopped: number;
  /** Reports that hold nothing that only a mail of ours had: anybody can write one. */
  readonly notBelieved: number;
  readonly others: number;
}

/**
 * Reads what came back to the sender's mailbox. A report is believed where it returns the link that stops the digest: nobody who has not seen the mail can make that. Reading a file twice is reading it once.
 */
export async function takeReports(world: { readonly db: Database; readonly secret: string; readonly now: Date }, file: Buffer): Promise<TakenReports> {
  const taken = { bounced: 0, later: 0, complaints: 0, stopped: 0, notBelieved: 0, others: 0 };
  for (const raw of mailsOf(file)) {
    const report = await readMailReport(raw).catch(() => null);
    const recipientId = report === null || report.token === null ? null : digestToken.read(world.secret, "stop", report.token);
    if (report === null) taken.others++;
    else if (recipientId === null) taken.notBelieved++;
    else {
      taken[({ gone: "bounced", later: "later", complaint: "complaints" } as const)[report.kind]]++;
      if (await noteBounce(world.db, { recipientId, messageId: report.messageId, kind: report.kind, words: report.words }, world.now)) taken.stopped++;
    }
  }
  return taken;
}
