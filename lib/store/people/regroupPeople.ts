import { z } from "zod";
import { groupIdentities } from "@/lib/core/people/groupIdentities";
import { proposeMerges } from "@/lib/core/people/proposeMerges";
import type { FoundPerson } from "@/lib/core/people/person";
import type { Database } from "../client";
import { Prisma } from "../generated/client";

/** A transaction of Prisma's. */
export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

const identityRows = z.array(z.object({ id: z.number(), name: z.string(), email: z.string(), personId: z.number().nullable() }));
const accountRows = z.array(z.object({ identityId: z.number(), email: z.string(), kind: z.enum(["user", "bot", "organisation", "unknown"]) }));

/** One at a time: a second one that read before the first had written would write what the first had found out of date. */
const lockKey = 5_200_611;

async function savePeople(tx: Transaction, people: readonly FoundPerson[]): Promise<void> {
  const values = Prisma.sql`unnest(${people.map(({ id }) => id)}::int[], ${people.map(({ name }) => name)}::text[], ${people.map(({ kind }) => kind)}::text[]) AS w(id, name, kind)`;
  await tx.$executeRaw`DELETE FROM "Person" WHERE NOT "id" = ANY(${people.map(({ id }) => id)}::int[])`;
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Person" ("id", "name", "kind") SELECT w.id, w.name, w.kind::"PersonKind" FROM ${values}
    ON CONFLICT ("id") DO UPDATE SET "name" = EXCLUDED."name", "kind" = EXCLUDED."kind" WHERE "Person"."name" <> EXCLUDED."name" OR "Person"."kind" <> EXCLUDED."kind"`);
}

/**
 * Finds out anew who is who, and writes what differs from what is stored. Inside a transaction, with what led to it. Returns how many identities have
 * another person than before.
 */
export async function regroupPeople(tx: Transaction): Promise<number> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${lockKey})::text`;
  const identities = identityRows.parse(await tx.$queryRaw`SELECT "id", "name", "email", "personId" FROM "Identity" ORDER BY "id"`);
  const accounts = accountRows.parse(await tx.$queryRaw`SELECT "identityId", "email", "kind"::text AS kind FROM "ForgeAccount" ORDER BY "id"`);
  const statements = (await tx.personStatement.findMany({ where: { endedAt: null } })).map(({ madeAt, ...rest }) => ({ ...rest, at: madeAt.getTime() }));
  const people = groupIdentities(identities, accounts, statements);
  const personOf = new Map(people.flatMap(({ id, identities: own }) => own.map((each) => [each, id] as const)));
  const moved = identities.filter(({ id, personId }) => personOf.get(id) !== personId).map(({ id }) => id);
  await tx.$executeRaw`UPDATE "Identity" i SET "personId" = w.person FROM unnest(${moved}::int[], ${moved.map((id) => personOf.get(id) ?? id)}::int[]) AS w(id, person) WHERE i."id" = w.id`;
  await savePeople(tx, people);
  const proposals = proposeMerges(people, identities, statements);
  await tx.$executeRaw`DELETE FROM "PersonProposal"`;
  await tx.$executeRaw`INSERT INTO "PersonProposal" ("oneId", "otherId", "reason") SELECT * FROM unnest(${proposals.map(({ oneId }) => oneId)}::int[], ${proposals.map(({ otherId }) => otherId)}::int[], ${proposals.map(({ reason }) => reason)}::text[])`;
  return moved.length;
}
