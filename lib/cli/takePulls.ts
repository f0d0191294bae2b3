import { printable } from "@/lib/core/report/printable";
import { judgePullsOf } from "@/lib/flows/forge/judgePulls";
import type { LoadedFile } from "@/lib/flows/forge/loadPullFile";
import { storePulls } from "@/lib/flows/forge/storePulls";
import type { RegisteredRepository } from "@/lib/flows/ingest/registerSource";
import { openBulk } from "@/lib/store/bulk";
import type { OpenStore } from "./openStore";

/** Files of pull requests that were read and checked, and the slug that was given for them; ''. */
export interface LoadedPulls {
  readonly repository: string;
  readonly files: LoadedFile[];
}

const mostNamed = 5;

/** Stores the files and judges what they change in repositories that are read already. `registered`: what the same command reads; alone it has the lines that do not say whose they are. */
export async function takePulls({ settings }: OpenStore, { repository, files }: LoadedPulls, registered: readonly RegisteredRepository[]): Promise<void> {
  if (files.length === 0) return;
  const [only] = registered.length === 1 ? registered : [];
  const touched = new Set<number>();
  const bulk = await openBulk(settings.databaseUrl);
  try {
    for (const { name, items } of files) {
      const { stored, elsewhere } = await storePulls({ db: settings.db, bulk, actor: "command line", now: new Date(settings.clock()) }, { name, repository, otherwise: only?.slug ?? "" }, items);
      for (const { id, slug, pulls, issues } of stored) {
        touched.add(id);
        process.stderr.write(printable(`${name}: ${String(pulls)} pull request${pulls === 1 ? "" : "s"} and ${String(issues)} issue${issues === 1 ? "" : "s"} of ${slug} taken\n`));
      }
      for (const { name: other, lines } of elsewhere.slice(0, mostNamed)) process.stderr.write(printable(`${name}: ${String(lines)} of ${other} left out, which is not read here\n`));
    }
  } finally {
    await bulk.close();
  }
  for (const id of touched) if (!registered.some((each) => each.id === id)) await judgePullsOf(settings, id);
}
