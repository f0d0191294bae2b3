"use client";
import type { EventModel } from "@/lib/core/report/page/upliftPageModel";
import { LateChart } from "./LateChart";

const load = () => import("./EventPlot").then((module) => module.EventPlot);

export function EventChart({ model, title }: { readonly model: EventModel; readonly title: string }) {
  return <LateChart model={model} title={title} height={250} load={load} />;
}
