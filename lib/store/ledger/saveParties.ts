import { z } from "zod";
import type { Bulk } from "../bulk";
import { plainText } from "./plainText";

const rowSchema = z.object({ id: z.number(), email: z.string(), name: z.string() });
/** Longer ones do not fit an index, and no mail system takes them. */
const limit = 300;

export const identityKey = (email: string, name: string): string => `${plainText(email, limit)}\n${plainText(name, limit)}`;

/** Ids of identities by their keys; new ones are stored. Sorted, so that two ingests cannot lock each other out. */
export async function saveParties(bulk: Bulk, wanted: ReadonlySet<string>): Promise<Map<string, number>> {
  if (wanted.size === 0) return new Map();
  const sorted = [...wanted].sort().map((key) => key.split("\n"));
  const values = [sorted.map(([email]) => email ?? ""), sorted.map(([, ...name]) => name.join("\n"))];
  await bulk.execute(`INSERT INTO "Identity" ("email", "name") SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`, values);
  const rows = await bulk.query(rowSchema, `
    SELECT i."id", i."email", i."name" FROM "Identity" i JOIN unnest($1::text[], $2::text[]) AS w(email, name) ON w.email = i."email" AND w.name = i."name"`, values);
  return new Map(rows.map((row) => [identityKey(row.email, row.name), row.id]));
}
