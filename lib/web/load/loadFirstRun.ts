import "server-only";
import { redirect } from "next/navigation";
import type { FirstRunModel } from "@/lib/core/report/page/firstRunModel";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { policyModelOf } from "./policyModelOf";
import { readSearch, type Search } from "./readSearch";

/** The first run: the form, and what was wrong with what it was sent. */
export async function loadFirstRun(search: Search): Promise<FirstRunModel> {
  const context = await loadContext();
  demandRight(context, "manageRepositories");
  // "Nothing has been read yet" would not be true here; more are added on the page of the readings.
  if (context.repositories.length > 0) redirect("/reading");
  const notice = await readNotice(await readSearch(search));
  return {
    edition: await loadEdition(context), policy: policyModelOf(context.organisation),
    error: notice?.kind === "error" ? { message: notice.message, hint: notice.hint, value: notice.value } : null,
  };
}
