"use client";
import type { GrowthModel } from "@/lib/core/chart/growthModel";
import { LateChart } from "./LateChart";

const load = () => import("./GrowthPlot").then((module) => module.GrowthPlot);

export function GrowthChart({ model, title }: { readonly model: GrowthModel; readonly title: string }) {
  return <LateChart model={model} title={title} height={340} load={load} />;
}
