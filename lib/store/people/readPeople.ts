import type { KnownAccount, KnownIdentity, StandingStatement } from "@/lib/core/people/person";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** What persons are made of, and what was proposed and said of them. */
export interface PeopleFacts {
  readonly identities: readonly (KnownIdentity & { readonly personId: number | null })[];
  readonly accounts: readonly KnownAccount[];
  /** That stand, each with who said it, when, and in which deed. */
  readonly statements: readonly (StandingStatement & { readonly deed: string; readonly madeBy: string; readonly madeAt: Date; readonly reason: string })[];
  readonly proposals: readonly { readonly oneId: number; readonly otherId: number; readonly reason: string }[];
  readonly names: ReadonlyMap<number, string>;
}

/** All of it. */
export async function readPeople(db: Database): Promise<PeopleFacts> {
  const [identities, accounts, statements, proposals, people] = await Promise.all([
    db.identity.findMany({ orderBy: { id: "asc" } }), db.forgeAccount.findMany({ select: { identityId: true, email: true, kind: true }, orderBy: { id: "asc" } }),
    db.personStatement.findMany({ where: { endedAt: null }, orderBy: { id: "desc" } }), db.personProposal.findMany({ orderBy: [{ oneId: "asc" }, { otherId: "asc" }] }), db.person.findMany({ select: { id: true, name: true } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
  return { identities, accounts, statements: statements.map((each) => ({ ...each, at: each.madeAt.getTime() })), proposals, names: new Map(people.map(({ id, name }) => [id, name])) };
}
