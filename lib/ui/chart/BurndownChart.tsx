"use client";
import type { BurndownModel } from "@/lib/core/chart/prepareBurndown";
import { LateChart } from "./LateChart";

const load = () => import("./BurndownPlot").then((module) => module.BurndownPlot);

export function BurndownChart({ model, title }: { readonly model: BurndownModel; readonly title: string }) {
  return <LateChart model={model} title={title} height={270} load={load} />;
}
