import "server-only";
import manifest from "@/package.json";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { filterSchema } from "@/lib/core/report/filter";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { EditionModel } from "@/lib/core/report/page/editionModel";
import { dayInZone, weekName, weekOf } from "@/lib/core/report/week";
import { aiShareTotals } from "@/lib/store/reports/aiShareTotals";
import { hasTeams } from "@/lib/store/team/hasTeams";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import type { RepositoryState } from "@/lib/store/repository/repositoryState";
import { isMoving } from "./isMoving";
import type { LoadContext } from "./loadContext";

const staleMs = 24 * 60 * 60 * 1000;

function dateLine(now: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(now).replace(",", "");
  return `${day} · Week ${String(Number(weekName(weekOf(dayInZone(now, timeZone))).slice(-2)))}`;
}

function syncOf(repositories: readonly RepositoryState[], now: Date, timeZone: string): EditionModel["sync"] {
  const read = repositories.flatMap(({ readAt }) => (readAt === null ? [] : [readAt]));
  if (read.length === 0) return null;
  const oldest = Math.min(...read);
  const isStale = now.getTime() - oldest > staleMs;
  const line = isStale ? `Last read ${formatInstant(new Date(oldest).toISOString(), timeZone)}` : `${String(read.length)} of ${String(repositories.length)} ${repositories.length === 1 ? "repository" : "repositories"} read`;
  return { line, detail: `Data to ${formatInstant(new Date(Math.max(...read)).toISOString(), timeZone)}`, isStale };
}

function percentRead(repositories: readonly RepositoryState[]): number | null {
  const runs = repositories.filter(isMoving).flatMap(({ run }) => (run === null ? [] : [run]));
  if (runs.length === 0) return null;
  const total = runs.reduce((sum, run) => sum + run.commitsTotal, 0);
  return total === 0 ? 0 : Math.floor((runs.reduce((sum, run) => sum + run.commitsDone, 0) / total) * 100);
}

/** What stands around every page. The strip is the last 12 complete weeks of all that the reader may see. */
export async function loadEdition({ db, reader, now, organisation, repositories, restricted }: LoadContext): Promise<EditionModel> {
  const lastWeeks = filterSchema.parse({ range: { kind: "weeks", weeks: 12 } });
  const [total] = (await aiShareTotals(db, reader.scope, lastWeeks, await readAsOf(db, reader.scope, lastWeeks, now))).rows;
  return {
    organisation: organisation.name, dateLine: dateLine(now, organisation.timeZone), sync: syncOf(repositories, now, organisation.timeZone),
    strip: total === undefined ? null : roundEdges(total), readingPercent: percentRead(restricted ? repositories.filter(({ readAt }) => readAt === null) : repositories), hasTeams: !restricted && (await hasTeams(db)), hasEvidence: !restricted, hasChanges: reader.scope.details === "all" || reader.scope.details.length > 0, isOwner: reader.scope.role === "owner", version: manifest.version,
  };
}
