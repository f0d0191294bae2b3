import "server-only";
import { may } from "@/lib/core/access/may";
import type { IngestStatusModel } from "@/lib/core/report/page/ingestStatusModel";
import { readNotice } from "../action/notice";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readingOf } from "./readingOf";
import { readSearch, type Search } from "./readSearch";
import { withoutCounts } from "./withoutCounts";

/** How far every reading is; the page goes on listening to the stream. */
export async function loadReading(search: Search): Promise<IngestStatusModel> {
  const context = await loadContext();
  const notice = await readNotice(await readSearch(search));
  const reading = readingOf(context.repositories, context.now.getTime(), context.organisation.timeZone);
  return {
    edition: await loadEdition(context), reading: context.restricted ? withoutCounts(reading) : reading,
    canManage: may(context.reader.scope.role, "manageRepositories"), eventsUrl: "/api/progress", pollUrl: "/api/progress?once=1",
    ...(notice?.kind === "error" ? { error: { message: notice.message, hint: notice.hint, value: notice.value } } : {}),
  };
}
