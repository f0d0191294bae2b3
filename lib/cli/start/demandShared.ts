import type { Env } from "@/lib/env";
import { WrongUse } from "@/lib/wrongUse";

/** Parts of Byline that run apart need one database between them. */
export function demandShared({ databaseUrl }: Pick<Env, "databaseUrl">, verb: "worker" | "site"): void {
  if (databaseUrl === null) throw new WrongUse(`byline ${verb} needs DATABASE_URL: the database that all processes share.`, { hint: "See docs/install.md. On one machine, npm start runs everything." });
}
