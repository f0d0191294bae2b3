import type { LeadChartModel } from "@/lib/core/chart/leadChartModel";
import type { LeadLayout } from "./leadLayout";

/** What every layer of the lead chart is given: the model, the sizes, and the middle of a week in px. */
export interface LeadGeometry {
  readonly model: LeadChartModel;
  readonly layout: LeadLayout;
  /** Width of a week in px. */
  readonly step: number;
  readonly x: (index: number) => number;
}
