import { z } from "zod";
import { AppError } from "@/lib/errors";
import { demandAllowed } from "@/lib/sources/git/demandAllowed";
import type { SourceRule } from "@/lib/sources/git/sourceRule";
import type { Database } from "@/lib/store/client";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { digestSubscriptions } from "@/lib/store/digest/digestSubscriptions";
import { sealingKey } from "@/lib/store/secret/sealingKey";
import { secrets } from "@/lib/store/secret/secrets";

const channelSchema = z.object({ digest: z.number(), kind: z.enum(["slack", "teams", "webhook"]), name: z.string().trim().min(1).max(80).regex(/^\P{Cc}+$/u), url: z.url({ protocol: /^https?$/ }).max(2_000) });

/** Puts a channel on a digest and seals the address of its webhook. Returns the channel's name. Throws `bad-input`, `refused`, `not-found`; the address is in no error. */
export async function putChannel({ db, rule }: { readonly db: Database; readonly rule: SourceRule }, asked: Readonly<Record<string, unknown>>, by: { readonly actor: string; readonly now: Date }): Promise<string> {
  const parsed = channelSchema.safeParse({ ...asked, url: typeof asked["url"] === "string" ? asked["url"].trim() : asked["url"] });
  if (!parsed.success) throw new AppError("bad-input", "A channel needs a kind, a name, and the whole address of its incoming webhook.", { hint: "Slack and Teams show the address where the webhook or workflow is made." });
  const { digest, kind, name, url } = parsed.data;
  await demandAllowed(url, rule);
  await sealingKey.find(db);
  if (!(await digestSubscriptions.list(db)).some(({ id }) => id === digest)) throw new AppError("not-found", "There is no such digest.", { hint: "It may have been ended." });
  const recipient = await digestRecipients.addChannel(db, digest, { kind, name }, by);
  await secrets.put(db, { name: `digest:${String(recipient)}`, text: url }, by);
  return name;
}
