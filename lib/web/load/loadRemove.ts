import "server-only";
import { formatCount } from "@/lib/core/report/formatCount";
import type { RemoveModel } from "@/lib/core/report/page/removeModel";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { findOr404 } from "./findOr404";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

/** What would be forgotten with a repository. */
export async function loadRemove(slug: string, search: Search): Promise<RemoveModel> {
  const context = await loadContext();
  demandRight(context, "manageRepositories");
  const { name, changeCount, commitCount } = await findOr404(findRepository(context.db, context.reader.scope, slug));
  const notice = await readNotice(await readSearch(search));
  return {
    edition: await loadEdition(context), slug, name, holds: context.restricted ? "its changes and commits" : `${formatCount(changeCount)} changes, ${formatCount(commitCount)} commits`,
    error: notice?.kind === "error" ? { message: notice.message, hint: notice.hint, value: "" } : null,
  };
}
