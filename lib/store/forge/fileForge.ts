import { z } from "zod";
import type { Bulk } from "../bulk";
import { plainText } from "../ledger/plainText";
import type { PageTarget } from "./saveForgePage";

const idSchema = z.object({ id: z.number() });

/** Where the accounts of a file belong that says no server. */
const noServer = "files.invalid";

export interface FileOrigin {
  readonly repositoryId: number;
  /** `https://github.com`; '' where it is not known. */
  readonly webUrl: string;
  /** `acme/shop`, or the slug where that is not known. */
  readonly fullName: string;
}

/** Where pull requests of a file are stored: the forge that stands for files of this server, made when it is first needed, and the repository on it. */
export async function fileForge(bulk: Bulk, { repositoryId, webUrl, fullName }: FileOrigin): Promise<PageTarget> {
  const host = webUrl === "" ? noServer : new URL(webUrl).host;
  return await bulk.transaction(async () => {
    // Two files at once make one forge.
    await bulk.execute(`LOCK TABLE "Forge" IN SHARE ROW EXCLUSIVE MODE`);
    const find = `SELECT "id" FROM "Forge" WHERE "kind" = 'files' AND "webUrl" = $1 ORDER BY "id" LIMIT 1`;
    if ((await bulk.query(idSchema, find, [webUrl])).length === 0) await bulk.execute(`INSERT INTO "Forge" ("kind", "name", "webUrl") VALUES ('files', $2, $1)`, [webUrl, webUrl === "" ? "Files" : `Files of ${host}`]);
    const [forge] = await bulk.query(idSchema, find, [webUrl]);
    const id = forge?.id ?? 0;
    const externalId = plainText(fullName.toLowerCase(), 300);
    await bulk.execute(`
      INSERT INTO "ForgeRepository" ("forgeId", "externalId", "fullName", "repositoryId") VALUES ($1, $2, $3, $4)
      ON CONFLICT ("forgeId", "externalId") DO UPDATE SET "fullName" = excluded."fullName", "repositoryId" = excluded."repositoryId", "goneAt" = NULL`, [id, externalId, plainText(fullName, 300), repositoryId]);
    return { forge: { id, host }, externalId, repositoryId };
  });
}

/** Notes that a file of this repository was taken. */
export async function noteFileTaken(bulk: Bulk, { forge, externalId }: PageTarget, now: Date): Promise<void> {
  await bulk.transaction(async () => {
    await bulk.execute(`UPDATE "ForgeRepository" SET "syncedAt" = $3 WHERE "forgeId" = $1 AND "externalId" = $2`, [forge.id, externalId, now]);
    await bulk.execute(`UPDATE "Forge" SET "syncedAt" = $2 WHERE "id" = $1`, [forge.id, now]);
  });
}
