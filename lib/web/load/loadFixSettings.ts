import "server-only";
import { systemClock } from "@/lib/clock";
import { formatCount } from "@/lib/core/report/formatCount";
import type { FixSettingsForm, FixSettingsModel } from "@/lib/core/report/page/fixSettingsModel";
import { AppError } from "@/lib/errors";
import { previewClasses } from "@/lib/flows/fix/previewClasses";
import { readFixEstimate } from "@/lib/store/fix/fixEstimates";
import { readFixSettings } from "@/lib/store/fix/fixSettings";
import { readNotice } from "../action/notice";
import { fixSettingsFormOf, fixSettingsOf, formOfFixSettings } from "../action/fixSettingsOf";
import { databaseUrl } from "../session/database";
import { demandRight } from "./demandRight";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

/** Milliseconds that a preview may look at changes. */
const previewTime = 4_000;

async function effectOf({ repositories, restricted }: LoadContext, form: FixSettingsForm): Promise<Pick<FixSettingsModel, "effect" | "problem">> {
  try {
    const settings = fixSettingsOf(form);
    if (restricted) return { effect: "What it would do is not told in works-council mode. Nothing is saved yet.", problem: null };
    const { looked, all, fixes, fixesThen, otherwise } = await previewClasses(databaseUrl(), repositories.map(({ id }) => id), settings, systemClock, previewTime);
    const part = looked < all ? `Of the ${formatCount(looked)} newest changes (of ${formatCount(all)}) ` : `Of all ${formatCount(all)} changes `;
    return { effect: `${part}${formatCount(otherwise)} would be of another class; ${formatCount(fixesThen)} would be fixes, where ${formatCount(fixes)} are. Nothing is saved yet.`, problem: null };
  } catch (error) {
    if (error instanceof AppError) return { effect: null, problem: [error.message, error.hint].filter(Boolean).join(" ") };
    throw error;
  }
}

/** What counts as a fix, and what other settings would do. For owners. */
export async function loadFixSettings(search: Search): Promise<FixSettingsModel> {
  const asked = await loadContext();
  demandRight(asked, "changeSettings");
  const params = await readSearch(search);
  const notice = await readNotice(params);
  const isTyped = params.has("bugLabels");
  const form = isTyped ? fixSettingsFormOf((name) => params.get(name) ?? "") : formOfFixSettings(await readFixSettings(asked.db));
  const { effect, problem } = isTyped ? await effectOf(asked, form) : { effect: null, problem: null };
  const estimate = await readFixEstimate(asked.db, null);
  return {
    edition: await loadEdition(asked), saved: notice?.kind === "done" ? notice.message : null, problem: notice?.kind === "error" ? [notice.message, notice.hint].filter(Boolean).join(" ") : problem, form, effect,
    estimate: { fixesPerYear: estimate === null ? "" : String(estimate.fixesPerYear), expert: estimate?.expert ?? "", note: estimate?.note ?? "" },
  };
}
