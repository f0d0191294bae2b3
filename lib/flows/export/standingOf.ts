import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { Standing } from "@/lib/core/publication/causesOf";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "@/lib/store/client";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { listRepositories } from "@/lib/store/repository/repositoryState";
import { policyWords } from "./policyWords";

/** What figures stand on now: rules, policy, and how much of which repository is read. `asked`: slugs; empty is all that the reader may see. */
export async function standingOf(db: Database, scope: VisibleScope, asked: readonly string[]): Promise<Standing> {
  const [{ policy }, repositories] = await Promise.all([readOrganisation(db), listRepositories(db, scope)]);
  const about = repositories.filter(({ slug }) => asked.length === 0 || asked.includes(slug));
  return { rulesVersion: rulesVersion.number, policy: policyWords(policy, repositories, asked), changes: Object.fromEntries(about.map(({ slug, changeCount }) => [slug, changeCount])) };
}
