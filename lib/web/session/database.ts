import "server-only";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type Database, openClient } from "@/lib/store/client";
import { keptAnswers } from "@/lib/store/reports/keptAnswers";

/** Address of the database; `start` gives it to the site's process. Holds a password: it goes to the store and nowhere else. */
export function databaseUrl(): string {
  const url = readEnv().databaseUrl;
  if (url === null) throw new AppError("unreachable", "The site was started without a database.", { hint: "Start it with npm start, which names one." });
  return url;
}

// Many readers look at the same figures.
keptAnswers.begin();

/** The database of the site. */
export const database = (): Database => openClient(databaseUrl());
