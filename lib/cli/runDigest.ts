import { systemClock } from "@/lib/clock";
import { digestText } from "@/lib/core/digest/digestText";
import { filterSchema } from "@/lib/core/report/filter";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { aboutFilter } from "@/lib/flows/digest/aboutFilter";
import { composeDigest } from "@/lib/flows/digest/composeDigest";
import { sendDueDigests } from "@/lib/flows/digest/sendDueDigests";
import { dueNow } from "@/lib/store/digest/dueDigests";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { WrongUse } from "@/lib/wrongUse";
import { commandLineScope } from "./commandLineScope";
import { deliverySettings } from "./deliverySettings";
import type { DigestFlags } from "./digest";
import { openStore } from "./openStore";
import { readAddress } from "./start/noteAddress";
import { writeOut } from "./writeOut";

function instantOf(text: string | undefined): Date {
  const at = text === undefined ? systemClock() : Date.parse(text);
  if (Number.isNaN(at)) throw new WrongUse(`${text ?? ""} is no instant.`, { hint: "Write it as 2026-11-23T08:00:00Z." });
  return new Date(at);
}

/** Prints the digest as text or HTML; a reason on standard error, and status 1, where there is none. */
export async function previewDigest({ format, rhythm, repo, at }: DigestFlags): Promise<void> {
  const dueAt = instantOf(at);
  const env = readEnv();
  const store = await openStore(env);
  try {
    const { db } = store.settings;
    const scope = await commandLineScope(db);
    for (const slug of repo) await findRepository(db, scope, slug);
    const filter = filterSchema.parse({ repositories: [...repo] });
    const origin = env.origin ?? (await readAddress(env.dataFolder))?.origin ?? "http://127.0.0.1:4600";
    const composed = await composeDigest({ db, scope, rhythm, filter, about: await aboutFilter(db, scope, filter), dueAt, origin, stop: null, reader: null, hasAccount: false });
    if (composed.model === null) throw new AppError("not-found", "There is no digest now.", { hint: composed.skip });
    const { digestHtml } = await import("@/lib/flows/digest/digestHtml");
    await writeOut(format === "text" ? digestText(composed.model) : await digestHtml(composed.model));
  } finally {
    await store.close();
  }
}

/** Sends what is due and prints a line for every way that deliveries ended: `accepted 9`. */
export async function sendDigests({ id }: DigestFlags): Promise<void> {
  const env = readEnv();
  const store = await openStore(env);
  try {
    const settings = await deliverySettings(store.settings.db, env);
    if (settings === null) throw new AppError("bad-input", "Nobody has said under which address the site is served, and mails lead there.", { hint: "Start the site once, or set BYLINE_ORIGIN." });
    if (id !== undefined) await dueNow(settings.db, id, new Date(settings.clock()));
    const { ends } = await sendDueDigests(settings, new AbortController().signal);
    const lines = Object.entries(ends).map(([state, count]) => `${state} ${String(count)}\n`);
    await writeOut(lines.length === 0 ? "nothing was due\n" : lines.join(""));
  } finally {
    await store.close();
  }
}
