"use client";
import type { SurvivalModel } from "@/lib/core/chart/prepareSurvival";
import { LateChart } from "./LateChart";

const load = () => import("./SurvivalPlot").then((module) => module.SurvivalPlot);

export function SurvivalChart({ model, title }: { readonly model: SurvivalModel; readonly title: string }) {
  return <LateChart model={model} title={title} height={250} load={load} />;
}
