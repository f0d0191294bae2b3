import { viewRepositories } from "@/lib/core/view/viewRepositories";
import type { LoadContext } from "./loadContext";

/** A view about a repository that the reader may not see does not exist for them. */
export const seesView = ({ repositories }: Pick<LoadContext, "repositories">, view: { readonly page: string; readonly query: string }): boolean =>
  viewRepositories(view).every((slug) => repositories.some((repository) => repository.slug === slug));
