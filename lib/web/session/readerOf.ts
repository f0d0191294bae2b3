import "server-only";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import { roleOf } from "@/lib/store/auth/roleOf";
import { database } from "./database";
import type { Reader } from "./reader";

/** What a member may see and do at this moment: the one answer for browsers and for programs with a token of theirs. */
export async function readerOf({ id, name }: { readonly id: string; readonly name?: string | null | undefined }): Promise<Reader> {
  // Every member may see every repository.
  return { user: { id, name: name ?? "Owner" }, role: await roleOf(database(), id), scope: mintVisibleScope(id, "all") };
}
