import type { FixSettings } from "@/lib/core/fix/fixSettings";
import { openBulk } from "@/lib/store/bulk";
import { readClassFacts } from "@/lib/store/fix/readClassFacts";
import { readStoredClasses } from "@/lib/store/fix/readStoredClasses";
import { classOf } from "./classifyStored";

/** How many changes would be another class by other settings; of the newest ones of each repository, as far as there was time. */
export interface ClassesPreview {
  readonly looked: number;
  readonly all: number;
  readonly fixes: number;
  readonly fixesThen: number;
  readonly otherwise: number;
}

const chunk = 1_000;

/** Classes stored changes by `settings` without storing anything, the newest first, for at most `ms`. */
export async function previewClasses(databaseUrl: string, repositories: readonly number[], settings: FixSettings, clock: () => number, ms: number): Promise<ClassesPreview> {
  const bulk = await openBulk(databaseUrl);
  const end = clock() + ms;
  const found = { looked: 0, all: 0, fixes: 0, fixesThen: 0, otherwise: 0 };
  try {
    for (const repositoryId of repositories) {
      const stored = await readStoredClasses(bulk, repositoryId);
      found.all += stored.size;
      const ordinals = [...stored.keys()].sort((one, other) => other - one);
      for (let at = 0; at < ordinals.length && clock() < end; at += chunk) {
        for (const each of await readClassFacts(bulk, repositoryId, ordinals.slice(at, at + chunk))) {
          const [now, then] = [stored.get(each.ordinal), classOf(each, settings).class];
          found.looked++;
          if (now === "fix") found.fixes++;
          if (then === "fix") found.fixesThen++;
          if (now !== then) found.otherwise++;
        }
      }
    }
    return found;
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
