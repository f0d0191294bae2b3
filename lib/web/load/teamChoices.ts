import { daysOfRange } from "@/lib/core/report/daysOfRange";
import { toldTeams } from "@/lib/store/reports/toldTeams";
import type { LoadContext } from "./loadContext";

/** A team that a filter can name. */
export interface TeamChoice {
  readonly slug: string;
  readonly name: string;
}

/** Teams that may be told to the reader, by name; in works-council mode there are none. */
export async function teamChoices({ db, reader: { scope }, now, organisation, restricted }: LoadContext): Promise<readonly TeamChoice[]> {
  if (restricted) return [];
  const told = await toldTeams(db, scope, daysOfRange({ kind: "weeks", weeks: 104 }, now, organisation.timeZone));
  return told.filter(({ people, withheld }) => people > 0 && withheld !== "none").map(({ team: { slug, name } }) => ({ slug, name }));
}
