import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { takeReports } from "@/lib/flows/digest/bounce/takeReports";
import { WrongUse } from "@/lib/wrongUse";
import { deliverySettings } from "./deliverySettings";
import { openStore } from "./openStore";
import { writeOut } from "./writeOut";

const bytesOf = (file: string): Promise<Buffer> => readFile(file).catch((cause: unknown) => { throw new WrongUse(`${file} cannot be read.`, { hint: cause instanceof Error ? cause.message : "Give a file." }); });

/** Reads returned mails and reports of complaints, and prints how many were what. */
export async function takeBounces(files: readonly string[]): Promise<void> {
  const contents = files.length === 0 ? [await buffer(process.stdin)] : await Promise.all(files.map(bytesOf));
  const env = readEnv();
  const store = await openStore(env);
  try {
    const settings = await deliverySettings(store.settings.db, env);
    if (settings === null) throw new AppError("bad-input", "Nobody has said under which address the site is served, so no digest was sent from here.", { hint: "Start the site once, or set BYLINE_ORIGIN." });
    for (const content of contents) {
      const { bounced, later, complaints, stopped, notBelieved, others } = await takeReports({ db: settings.db, secret: settings.secret, now: new Date(systemClock()) }, content);
      await writeOut(`came back for good ${String(bounced)}, for now ${String(later)}, complaints ${String(complaints)}, recipients stopped ${String(stopped)}, not believed ${String(notBelieved)}, other mails ${String(others)}\n`);
    }
  } finally {
    await store.close();
  }
}
