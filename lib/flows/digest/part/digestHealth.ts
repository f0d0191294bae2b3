import { formatInstant } from "@/lib/core/report/formatInstant";
import type { Headline } from "@/lib/core/report/headline";
import { type RepositoryState, listRepositories } from "@/lib/store/repository/repositoryState";
import type { DigestWorld } from "../digestWorld";

const dayMs = 86_400_000;

/** What is known of how fresh the figures are. */
export interface DigestHealth {
  /** Why the digest is not sent: nothing was read since its window ended. */
  readonly stale: string | null;
  readonly worth: readonly Headline[];
}

/** Midnight of the Monday after the window, at the latest anywhere: what was read by then has its end. */
const endOf = (to: string) => Date.parse(`${to}T12:00:00Z`);

function sentenceOf(late: readonly RepositoryState[], world: DigestWorld): Headline {
  const [first] = late;
  const since = first === undefined || first.readAt === null ? "at all" : `since ${formatInstant(new Date(first.readAt).toISOString(), world.organisation.timeZone)}`;
  const href = world.link("/reading", null);
  return late.length === 1 ? [{ text: first?.name ?? "", tone: "strong" }, { text: ` has not been read ${since}: its last lines are missing here. ` }, { text: "See why", href }]
    : [{ text: `${String(late.length)} repositories have not been read since the window ended, ${first?.name ?? ""} first among them: their last lines are missing here. ` }, { text: "See which", href }];
}

/** Repositories that were not read since the window ended, as far as the reader may see them. */
export async function digestHealth(world: DigestWorld): Promise<DigestHealth> {
  const all = (await listRepositories(world.db, world.scope)).filter(({ slug }) => world.filter.repositories.length === 0 || world.filter.repositories.includes(slug));
  const isFresh = ({ readAt }: RepositoryState) => readAt !== null && readAt >= endOf(world.window.to) - dayMs / 2;
  const late = all.filter((repository) => !isFresh(repository));
  if (all.length > 0 && late.length === all.length) {
    const newest = Math.max(...all.map(({ readAt }) => readAt ?? 0));
    const since = newest === 0 ? "yet" : `since ${formatInstant(new Date(newest).toISOString(), world.organisation.timeZone)}`;
    return { stale: `No repository has been read ${since}: ${world.window.title.toLowerCase()} may not be whole.`, worth: [] };
  }
  return { stale: null, worth: late.length === 0 ? [] : [sentenceOf(late, world)] };
}
