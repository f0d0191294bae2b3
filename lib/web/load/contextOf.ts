import "server-only";
import { systemClock } from "@/lib/clock";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { listRepositories } from "@/lib/store/repository/repositoryState";
import { database } from "../session/database";
import type { Reader } from "../session/reader";
import type { LoadContext } from "./loadContext";

/** What a page needs to know for one reader, whoever that is. */
export async function contextOf(reader: Reader): Promise<LoadContext> {
  const db = database();
  const [organisation, repositories] = await Promise.all([readOrganisation(db), listRepositories(db, reader.scope)]);
  return { reader, db, now: new Date(systemClock()), organisation, restricted: reader.scope.mode === "worksCouncil", repositories, hasPolicy: repositories.some(({ ownPolicy }) => (ownPolicy ?? organisation).policy !== "strict") };
}
