import type { Erased, ErasedPerson } from "@/lib/core/erasure/erased";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { installationKey } from "../secret/installationKey";
import type { SecretKey } from "../secret/secretKey";
import { storeError } from "../storeError";
import { tombstoneHash, type TombstoneKind } from "./tombstoneHash";

/** Most words are asked for again and again; a history with more different ones than this is asked again. */
const mostKnown = 200_000;

function lookUp(key: Uint8Array, kind: TombstoneKind, people: ReadonlyMap<string, ErasedPerson>): (text: string) => ErasedPerson | null {
  const known = new Map<string, ErasedPerson | null>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const found = people.get(tombstoneHash(key, kind, text).toString("hex")) ?? null;
    if (known.size >= mostKnown) known.clear();
    known.set(text, found);
    return found;
  };
}

/**
 * Knows the erased again; null where nobody was erased, and then no key is asked for. Throws `refused` where the key is missing or another one: reading
 * on without it would bring them back.
 */
export async function readErased(db: Database, key: (() => Promise<SecretKey>) | undefined): Promise<Erased | null> {
  const rows = await db.tombstone.findMany({ include: { erasure: { select: { label: true } } } }).catch((cause: unknown) => { throw storeError(cause); });
  if (rows.length === 0) return null;
  if (key === undefined) throw new AppError("refused", "People were erased here, and the key that knows them again is not at hand.", { hint: "Start Byline with the BYLINE_SECRET_KEY it had." });
  const bytes = await installationKey(db, key);
  const of = (kind: TombstoneKind) => new Map(rows.filter((row) => row.kind === kind).map((row): [string, ErasedPerson] => [Buffer.from(row.hash).toString("hex"), { label: row.erasure.label, number: row.number }]));
  const word = lookUp(bytes, "word", of("word"));
  return { address: lookUp(bytes, "address", of("address")), name: lookUp(bytes, "name", of("name")), startsName: (text) => word(text) !== null };
}
