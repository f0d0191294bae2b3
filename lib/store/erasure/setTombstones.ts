import { personKey } from "@/lib/core/erasure/personKey";
import type { Bulk } from "../bulk";
import { tombstoneHash, type TombstoneKind } from "./tombstoneHash";

interface Person {
  readonly label: string;
  readonly addresses: readonly string[];
  readonly names: readonly string[];
}

/**
 * Stores what knows a person again, and takes every repository (but for `mine`) from whoever reads it: a reading that began before would write them anew;
 * one that begins afterwards knows. What was erased before keeps its tombstone. One transaction.
 */
export async function setTombstones(bulk: Bulk, key: Uint8Array, { label, addresses, names }: Person, mine: number | null = null): Promise<void> {
  const words = [...new Set(names.flatMap((name) => personKey.firstWord(name) ?? []))];
  const of = (kind: TombstoneKind, texts: readonly string[]) => texts.map((text, index) => ({ kind, hash: tombstoneHash(key, kind, text), number: kind === "address" ? index + 1 : 1 }));
  const rows = [...of("address", addresses), ...of("name", names), ...of("word", words)];
  await bulk.transaction(async () => {
    await bulk.execute(`INSERT INTO "Tombstone" ("kind", "hash", "erasureId", "number") SELECT w.kind, w.hash, e."id", w.number FROM "Erasure" e, unnest($2::text[], $3::bytea[], $4::int[]) AS w(kind, hash, number) WHERE e."label" = $1 ON CONFLICT DO NOTHING`,
      [label, rows.map(({ kind }) => kind), rows.map(({ hash }) => hash), rows.map(({ number }) => number)]);
    await bulk.execute(`UPDATE "Repository" SET "fence" = "fence" + 1 WHERE "id" IS DISTINCT FROM $1`, [mine]);
  });
}
