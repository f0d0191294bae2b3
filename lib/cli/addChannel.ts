import { text } from "node:stream/consumers";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { demandAllowed } from "@/lib/sources/git/demandAllowed";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { secrets } from "@/lib/store/secret/secrets";
import { WrongUse } from "@/lib/wrongUse";
import { findSecretKey } from "./findSecretKey";
import { openStore } from "./openStore";
import { writeOut } from "./writeOut";

/** Puts a channel on a digest. Its address comes by standard input, as whoever has it can post there. */
export async function addChannel(id: number, name: string, kind: "slack" | "teams" | "webhook"): Promise<void> {
  const address = z.url({ protocol: /^https?$/ }).safeParse((await text(process.stdin)).trim());
  if (!address.success) throw new WrongUse("Standard input holds no address.", { hint: "Pipe the address of the incoming webhook into this command: … < address.txt" });
  const env = readEnv();
  await demandAllowed(address.data, env.sources);
  const store = await openStore(env);
  try {
    const by = { actor: "command line", now: new Date(systemClock()) };
    const recipient = await digestRecipients.addChannel(store.settings.db, id, { kind, name }, by);
    await secrets.save(store.settings.db, await findSecretKey(env), { name: `digest:${String(recipient)}`, text: address.data }, by);
    await writeOut(`${kind} ${name}\n`);
  } finally {
    await store.close();
  }
}
