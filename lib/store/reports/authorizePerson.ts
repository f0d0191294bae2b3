import { restricted } from "@/lib/core/privacy/restricted";
import type { AuthorizedIdentities } from "@/lib/core/report/authorizedIdentities";
import { mintAuthorizedIdentities } from "@/lib/core/report/mintAuthorizedIdentities";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { readRoster } from "../team/readRoster";

/** Whose page it is, and as what the reader sees it. */
export interface AuthorizedPerson {
  readonly name: string;
  readonly isOwn: boolean;
  readonly identities: AuthorizedIdentities;
}

const gone = () => new AppError("not-found", "There is no such person here.");

/**
 * Who may see somebody's own numbers (METRICS.md, Privacy): themselves, of the identities that are proven to be theirs; in open mode owners, and leads of a
 * team that the person is or was in. To all others there is no such person. Throws `not-found`; in works-council mode `restricted`, before anything is looked up.
 * @param own identities that are the reader's.
 */
export async function authorizePerson(db: Database, scope: VisibleScope, personId: number, own: readonly number[]): Promise<AuthorizedPerson> {
  if (scope.mode === "worksCouncil") throw restricted.byPeople();
  const identities = await db.identity.findMany({ where: { personId }, select: { id: true } });
  const person = await db.person.findUnique({ where: { id: personId } });
  if (person === null || person.kind !== "person") throw gone();
  const ids = identities.map(({ id }) => id);
  const mine = ids.filter((id) => own.includes(id));
  if (mine.length > 0) return { name: person.name, isOwn: true, identities: mintAuthorizedIdentities(mine) };
  if (scope.mode !== "open") throw gone();
  const isLed = async () => (await readRoster(db)).memberships.some((row) => row.personId === personId && scope.leads.includes(row.teamId));
  if (scope.role !== "owner" && !(scope.role === "lead" && await isLed())) throw gone();
  return { name: person.name, isOwn: false, identities: mintAuthorizedIdentities(ids) };
}
