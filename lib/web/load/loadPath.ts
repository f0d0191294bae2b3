import "server-only";
import { notFound } from "next/navigation";
import type { FilePageModel } from "@/lib/core/report/page/filePageModel";
import type { FilesPageModel } from "@/lib/core/report/page/filesPageModel";
import { standingFiles } from "@/lib/store/reports/standingFiles";
import { findRepository } from "@/lib/store/repository/repositoryState";
import { findOr404 } from "./findOr404";
import { fileModel } from "./loadFile";
import { filesModel } from "./loadFiles";
import { loadContext } from "./loadContext";
import { readSearch, type Search } from "./readSearch";

export type PathModel = { readonly kind: "folder"; readonly model: FilesPageModel } | { readonly kind: "file"; readonly model: FilePageModel };

/** The page of a path in a repository: of a file, a folder, or 404 where nothing stands there. `parts` come encoded. */
export async function loadPath(slug: string, parts: readonly string[], search: Search): Promise<PathModel> {
  const context = await loadContext();
  const path = parts.map((part) => decodeURIComponent(part)).join("/");
  const params = await readSearch(search);
  const { files } = await findOr404(standingFiles(context.db, context.reader.scope, slug, "policy"));
  const repository = await findOr404(findRepository(context.db, context.reader.scope, slug));
  if (files.has(path)) return { kind: "file", model: await findOr404(fileModel(context, repository, path, params)) };
  if (path !== "" && ![...files.keys()].some((each) => each.startsWith(`${path}/`))) notFound();
  return { kind: "folder", model: await filesModel(context, repository, path, params) };
}
