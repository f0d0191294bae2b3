import type { FixWeeksModel } from "@/lib/core/chart/prepareFixWeeks";
import type { FigureText } from "./figureText";
import type { YearsModel } from "./fixesPageModel";

/** Fix throughput on another page: the lines, and what the AI fixes would have cost by the own baseline. */
export interface FixFigureModel {
  readonly figure: FigureText;
  readonly model: FixWeeksModel | null;
  /** Null where there is no baseline. */
  readonly years: YearsModel | null;
  readonly moreHref: string;
}
