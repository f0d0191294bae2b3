import { formatDay } from "@/lib/core/report/formatDay";
import { dayInZone } from "@/lib/core/report/week";
import { newestChange } from "@/lib/store/reports/newestChange";
import type { RepositoryState } from "@/lib/store/repository/repositoryState";
import type { LoadContext } from "./loadContext";

/** `At e52ab07fd1, 19 Nov 2026. Moved and reformatted lines keep their first author.` */
export async function asOfHead({ db, reader, organisation }: LoadContext, { slug }: Pick<RepositoryState, "slug">): Promise<string> {
  const newest = await newestChange(db, reader.scope, slug);
  const rule = "Moved and reformatted lines keep their first author.";
  if (newest === null) return rule;
  const day = formatDay(dayInZone(new Date(newest.landedAt), organisation.timeZone));
  return `${newest.sha === null ? `As of ${day}` : `At ${newest.sha.slice(0, 10)}, ${day}`}. ${rule}`;
}
