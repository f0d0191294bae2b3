import { randomBytes } from "node:crypto";
import { isPersonal } from "@/lib/core/erasure/isPersonal";
import { personKey } from "@/lib/core/erasure/personKey";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

const mostAddresses = 50;

async function newLabel(db: Pick<Database, "erasure">): Promise<string> {
  for (let bytes = 2; ; bytes += 1) {
    const label = randomBytes(bytes).toString("hex");
    if (await db.erasure.findUnique({ where: { label } }) === null) return label;
  }
}

/**
 * Notes that the addresses of one person are to be taken out, which happens once it is confirmed. Returns its id. Throws `bad-input` for what is no
 * address, and for addresses of agents and forges, which are nobody's.
 */
export async function draftErasure(db: Database, addresses: readonly string[], requestedBy: string, now: Date): Promise<string> {
  const wanted = [...new Set(addresses.map(personKey.address))].sort();
  if (wanted.length === 0 || wanted.length > mostAddresses) throw new AppError("bad-input", "Give the addresses of one person.", { hint: `One a line, at most ${String(mostAddresses)}.` });
  const wrong = wanted.find((address) => !isPersonal(address));
  if (wrong !== undefined) throw new AppError("bad-input", `${wrong.slice(0, 100)} is not the address of one person.`, { hint: "Addresses of agents, bots and forges stay: they name nobody, and verdicts stand on them." });
  try {
    return (await db.erasure.create({ data: { label: await newLabel(db), addresses: wanted, accounts: [], requestedBy, requestedAt: now } })).id;
  } catch (cause) {
    throw storeError(cause);
  }
}
