import "server-only";
import type { SettingsModel } from "@/lib/core/report/page/settingsModel";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { leftOutExamples } from "./leftOutExamples";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { policyModelOf } from "./policyModelOf";
import { readSearch, type Search } from "./readSearch";

/** Settings as they stand, and what became of the last save. */
export async function loadSettings(search: Search): Promise<SettingsModel> {
  const context = await loadContext();
  demandRight(context, "changeSettings");
  const { organisation } = context;
  const notice = await readNotice(await readSearch(search));
  const zones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), organisation.timeZone]);
  return {
    edition: await loadEdition(context), organisation: organisation.name, timeZone: organisation.timeZone, timeZones: [...zones].sort(),
    policy: policyModelOf(organisation), leftOut: leftOutExamples, isOpen: context.reader.scope.mode === "open",
    saved: notice?.kind === "done" ? notice.message : null,
    error: notice?.kind === "error" ? { message: notice.message, hint: notice.hint } : null,
  };
}
