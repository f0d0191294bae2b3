import "server-only";
import { filterSchema } from "@/lib/core/report/filter";
import type { SearchPageModel } from "@/lib/core/report/page/findModel";
import { changesLink } from "./changesLink";
import { findAll } from "./findAll";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

/** The search as a page: the same answer as in the palette, without a script. */
export async function loadFound(search: Search): Promise<SearchPageModel> {
  const context = await loadContext();
  const asked = ((await readSearch(search)).get("search") ?? "").trim().slice(0, 120);
  const all = changesLink(context, filterSchema.parse({ range: { kind: "all" } }));
  return {
    edition: await loadEdition(context), asked, found: await findAll(context, asked),
    changesHref: asked === "" || all === null ? null : `${all}&search=${encodeURIComponent(asked)}`,
  };
}
