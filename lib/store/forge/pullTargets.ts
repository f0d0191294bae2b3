import { z } from "zod";
import { remoteKey } from "@/lib/core/history/remoteKey";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ id: z.number(), slug: z.string(), webUrl: z.string().nullable(), fullNames: z.array(z.string()) });

/** A repository that pull requests of a file may be of. */
export interface PullTarget {
  readonly id: number;
  readonly slug: string;
  readonly webUrl: string | null;
  /** By which a file may mean it, in lower case: `github.com/acme/shop`, `acme/shop`, `shop`. */
  readonly names: readonly string[];
}

/** Every repository, the oldest first, with the names that a file may have for it. */
export async function pullTargets(bulk: Bulk): Promise<readonly PullTarget[]> {
  const rows = await bulk.query(rowSchema, `SELECT r."id", r."slug", r."webUrl", ARRAY(SELECT f."fullName" FROM "ForgeRepository" f WHERE f."repositoryId" = r."id" ORDER BY 1) AS "fullNames" FROM "Repository" r ORDER BY 1`);
  return rows.map(({ id, slug, webUrl, fullNames }) => {
    const key = webUrl === null ? null : remoteKey(webUrl);
    return { id, slug, webUrl, names: [...(key === null ? [] : [key, key.replace(/^[^/]*\//, "")]), ...fullNames.map((name) => name.toLowerCase()), slug] };
  });
}
