import type { Clock } from "@/lib/clock";
import type { SourceRule } from "@/lib/sources/git/sourceRule";
import type { Database } from "@/lib/store/client";
import type { SecretKey } from "@/lib/store/secret/secretKey";

/** What an ingest is doing, for a bar and for the page. */
export interface IngestProgress {
  readonly repositoryId: number;
  readonly name: string;
  readonly phase: "clone" | "list" | "walk" | "judge" | "done";
  /** Commits in this run, 0 until they are listed. For `clone`: percent of 100. */
  readonly commitsTotal: number;
  readonly commitsDone: number;
  /** Added lines that this run has counted. */
  readonly linesDone: number;
}

/** Everything of the world that an ingest needs. */
export interface IngestSettings {
  readonly db: Database;
  readonly databaseUrl: string;
  /** Folder of the bare mirrors of repositories that were named by URL. */
  readonly mirrorsFolder: string;
  readonly clock: Clock;
  /** Which servers may be asked. Default: any. */
  readonly sources?: SourceRule;
  /** Opens what is sealed in the database; asked only where something is. */
  readonly secretKey?: () => Promise<SecretKey>;
  /** How long a second of waiting for a forge is; tests take less. */
  readonly forgeSecondMs?: number;
  readonly onProgress?: (progress: IngestProgress) => void;
}
