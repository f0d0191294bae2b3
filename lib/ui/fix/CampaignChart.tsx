"use client";
import type { CampaignChartModel } from "@/lib/core/chart/prepareCampaign";
import { LateChart } from "@/lib/ui/chart/LateChart";

const load = () => import("./CampaignPlot").then((module) => module.CampaignPlot);

export function CampaignChart({ model, title }: { readonly model: CampaignChartModel; readonly title: string }) {
  return <LateChart model={model} title={title} height={model.outcome === null ? 180 : 380} load={load} />;
}
