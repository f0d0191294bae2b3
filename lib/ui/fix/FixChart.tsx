"use client";
import type { FixWeeksModel } from "@/lib/core/chart/prepareFixWeeks";
import { LateChart } from "@/lib/ui/chart/LateChart";

const load = () => import("./FixPlot").then((module) => module.FixPlot);

export function FixChart({ model, title }: { readonly model: FixWeeksModel; readonly title: string }) {
  return <LateChart model={model} title={title} height={250} load={load} />;
}
