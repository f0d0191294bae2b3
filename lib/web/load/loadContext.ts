import "server-only";
import { cache } from "react";
import type { Database } from "@/lib/store/client";
import type { Organisation } from "@/lib/store/organisation/organisation";
import type { RepositoryState } from "@/lib/store/repository/repositoryState";
import type { Reader } from "../session/reader";
import { requireReader } from "../session/requireReader";
import { contextOf } from "./contextOf";

/** What every loader begins with. `now` is one instant for the whole page. */
export interface LoadContext {
  readonly reader: Reader;
  readonly db: Database;
  readonly now: Date;
  readonly organisation: Organisation;
  /** Works-council mode: only groups of several people are told. */
  readonly restricted: boolean;
  readonly repositories: readonly RepositoryState[];
  /** Somewhere in view unmarked lines may count as people's, so that there is something to switch off. */
  readonly hasPolicy: boolean;
}

/** Asks who reads and, once per request, what every page needs. */
export const loadContext = cache(async (): Promise<LoadContext> => contextOf(await requireReader()));
