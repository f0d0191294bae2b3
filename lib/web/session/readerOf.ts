import "server-only";
import { systemClock } from "@/lib/clock";
import { visibleRepositories } from "@/lib/core/access/visibleRepositories";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import { readAccess } from "@/lib/store/auth/readAccess";
import { readLedTeams } from "@/lib/store/team/readLedTeams";
import { askingAt } from "./askingAt";
import { database } from "./database";
import type { Reader } from "./reader";

/** What a member may see and do at this moment: the one answer for browsers and for programs with a token of theirs. */
export async function readerOf({ id, name }: { readonly id: string; readonly name?: string | null | undefined }): Promise<Reader> {
  const access = await readAccess(database(), id, askingAt(new Date(systemClock())));
  const { role, mode } = access;
  return { user: { id, name: name ?? "Owner" }, scope: mintVisibleScope({ reader: id, role, mode, ...visibleRepositories(access), leads: role === "lead" ? await readLedTeams(database(), id) : [] }) };
}
