import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "@/lib/store/client";
import { readPrivacyMode } from "@/lib/store/organisation/readPrivacyMode";

/** Whoever runs the command line sees every repository, in the organisation's privacy mode: that binds everybody. */
export async function commandLineScope(db: Database): Promise<VisibleScope> {
  return mintVisibleScope({ reader: "command line", role: "owner", mode: await readPrivacyMode(db), figures: "all", details: "all" });
}
