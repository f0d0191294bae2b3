import "server-only";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type Database, openClient } from "@/lib/store/client";

/** The database of the site. `start` gives its address to the site's process. */
export function database(): Database {
  const { databaseUrl } = readEnv();
  if (databaseUrl === null) throw new AppError("unreachable", "The site was started without a database.", { hint: "Start it with npm start, which names one." });
  return openClient(databaseUrl);
}
