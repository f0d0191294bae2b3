import "server-only";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import type { Reader } from "./reader";

/** What a member may see at this moment: the one answer for browsers and for programs with a token of theirs. */
export function readerOf({ id, name }: { readonly id: string; readonly name?: string | null | undefined }): Promise<Reader> {
  // On one machine there is one reader, its owner, who may see every repository.
  return Promise.resolve({ user: { id, name: name ?? "Owner" }, scope: mintVisibleScope(id, "all") });
}
