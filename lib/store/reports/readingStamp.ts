import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";

/** Names what figures are made from: another reading, judging, classing, correction, roster or setting is another name. */
export async function readingStamp(db: Database, visible: Prisma.Sql): Promise<string> {
  const [row] = await readRows(db, z.object({ stamp: z.string() }), Prisma.sql`
    SELECT concat_ws(' ', current_database(),
      (SELECT md5(string_agg(concat_ws(' ', "id", "changeCount", "livesCount", "judgedWith", "classedWith", "ownersAt", "readAt", "fence"), ',' ORDER BY "id")) FROM (SELECT *, "id" AS "repositoryId" FROM "Repository") r WHERE ${visible}),
      (SELECT concat(count(*), '/', count("endedAt"), '/', count("standsSince")) FROM "Correction"), (SELECT concat(count(*), '/', sum(hashtext(concat_ws(' ', "id", "teamId", "from", "until")))) FROM "Membership"), (SELECT max("id") FROM "Rejudgement"),
      (SELECT concat(count(*), '/', count("endedAt")) FROM "PersonStatement"), (SELECT concat(count(*), '/', count("personId")) FROM "Identity"), (SELECT max("syncedAt") FROM "ForgeRepository"), (SELECT concat(count(*), '/', count("endedAt")) FROM "FixCorrection"),
      (SELECT md5(string_agg(t::text, ',' ORDER BY "id")) FROM "Team" t), (SELECT md5(o::text) FROM "Organisation" o), (SELECT max("madeAt") FROM "FixSettings")) AS stamp`);
  return row?.stamp ?? "";
}
