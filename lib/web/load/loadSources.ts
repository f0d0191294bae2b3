import "server-only";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { formatCount } from "@/lib/core/report/formatCount";
import type { ForgeRow, SourcesModel } from "@/lib/core/report/page/sourcesModel";
import { listForges, type ListedForge } from "@/lib/store/forge/listForges";
import { waitingSyncs } from "@/lib/store/queue/waitingSyncs";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";
import { forgeStateOf, heldWords } from "./syncStateOf";

const kinds = { github: "GitHub", gitlab: "GitLab", files: "Files" } as const;

function rowOf(forge: ListedForge, timeZone: string, waits: ReadonlyMap<number, Date>): ForgeRow {
  const read = forge.kind === "files" ? "" : `${formatCount(forge.added)} of ${formatCount(forge.seen)} repositories read here, `;
  return { id: forge.id, kind: kinds[forge.kind], name: forge.name, address: forge.webUrl, holds: `${read}${heldWords(forge)}`, state: forgeStateOf(forge, timeZone, waits.get(forge.id)) };
}

const formSchema = z.object({ kind: z.enum(["github", "gitlab"]).catch("github"), address: z.string(), chosen: z.string() });

/** What had been typed, but for the token. */
function formOf(typed: string): SourcesModel["form"] {
  try {
    return formSchema.parse(JSON.parse(typed));
  } catch {
    return { kind: "github", address: "", chosen: "" };
  }
}

/** Every connection to a forge, for owners. */
export async function loadSources(search: Search): Promise<SourcesModel> {
  const context = await loadContext();
  demandRight(context, "manageRepositories");
  const waits = await waitingSyncs(context.db, new Date(systemClock()));
  const notice = await readNotice(await readSearch(search));
  return {
    edition: await loadEdition(context), forges: (await listForges(context.db)).map((forge) => rowOf(forge, context.organisation.timeZone, waits)), form: formOf(notice?.value ?? ""), repositories: context.repositories.map(({ slug }) => slug),
    ...outcomeOf(notice),
  };
}
