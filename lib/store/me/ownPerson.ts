import type { Database } from "../client";
import { storeError } from "../storeError";

/** What a member said of who somebody is. */
export interface SaidOfOne {
  readonly same: boolean;
  readonly reason: string;
  /** Id of a member. */
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly endedAt: Date | null;
}

/** How Byline counts somebody besides what is proven. */
export interface OwnPerson {
  /** Identities that are counted as the same person and not proven to be theirs: how many, and nothing about them. */
  readonly others: number;
  /** Newest first; taken back ones too. */
  readonly statements: readonly SaidOfOne[];
}

/** What Byline takes for one person with some identities, and who said so. The others are counted and not named: a merge opens nobody's data. */
export async function ownPerson(db: Database, identities: readonly number[]): Promise<OwnPerson> {
  const ids = [...identities];
  try {
    const people = (await db.identity.findMany({ where: { id: { in: ids }, personId: { not: null } }, select: { personId: true }, distinct: ["personId"] })).flatMap(({ personId }) => personId ?? []);
    const others = await db.identity.count({ where: { personId: { in: people }, id: { notIn: ids } } });
    const statements = await db.personStatement.findMany({
      where: { OR: [{ oneId: { in: ids } }, { otherId: { in: ids } }] }, orderBy: [{ madeAt: "desc" }, { id: "desc" }], distinct: ["deed"], select: { same: true, reason: true, madeBy: true, madeAt: true, endedAt: true },
    });
    return { others, statements };
  } catch (cause) {
    throw storeError(cause);
  }
}
