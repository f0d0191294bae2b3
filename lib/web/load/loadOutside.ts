import "server-only";
import { forbidden } from "next/navigation";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { OutsideModel, OutsideRowModel } from "@/lib/core/report/page/outsideModel";
import { readEnv } from "@/lib/env";
import { publicFigures, type StoredPublicFigure } from "@/lib/store/publicFigure/publicFigures";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

function rowOf({ id, key, kind, slug, madeAt }: StoredPublicFigure, { repositories, organisation }: LoadContext): OutsideRowModel {
  const repository = repositories.find((each) => each.slug === slug);
  const about = slug === "" ? "all repositories" : repository?.name ?? `${slug} (not there any more: nothing is shown)`;
  const path = `/api/public/${key}.svg`;
  return { id, kind: kind === "badge" ? "Badge" : "Picture", about, made: formatInstant(madeAt.toISOString(), organisation.timeZone), path, markdown: `![AI-merged share](${readEnv().origin ?? "http://localhost:4600"}${path})` };
}

/** What others than members may see, for owners. Nothing in works-council mode. */
export async function loadOutside(search: Search): Promise<OutsideModel> {
  const context = await loadContext();
  demandRight(context, "changeSettings");
  if (context.restricted) forbidden();
  const notice = await readNotice(await readSearch(search));
  const figures = await publicFigures.list(context.db);
  return {
    edition: await loadEdition(context), figures: figures.map((figure) => rowOf(figure, context)),
    repositories: context.repositories.map(({ slug, name }) => ({ slug, name })), ...outcomeOf(notice),
  };
}
