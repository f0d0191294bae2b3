import type { VisibleScope } from "../report/visibleScope";
import { AppError } from "../../errors";

/** Throws `restricted` where the privacy mode closes changes and files for everybody: before anything is looked up, so that it says nothing of what there is. */
export function demandDetails({ mode }: Pick<VisibleScope, "mode">): void {
  if (mode !== "worksCouncil") return;
  throw new AppError("restricted", "Changes and files are closed here.", { hint: "This organisation is in works-council mode: a change or a file is the work of one person, so only figures of groups are shown." });
}
