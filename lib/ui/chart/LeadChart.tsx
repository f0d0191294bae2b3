"use client";
import { type ComponentType, useEffect, useRef, useState } from "react";
import type { LeadChartModel } from "@/lib/core/chart/leadChartModel";
import { LeadSkeleton } from "./LeadSkeleton";

type Plot = ComponentType<{ readonly model: LeadChartModel; readonly width: number; readonly title: string }>;

/** Axes from the server; the drawn chart comes after the text, into the same space. */
export function LeadChart({ model, title }: { readonly model: LeadChartModel; readonly title: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const [Plot, setPlot] = useState<Plot | null>(null);
  useEffect(() => {
    let isHere = true;
    const element = box.current;
    const watch = new ResizeObserver(([entry]) => setWidth(entry === undefined ? null : Math.round(entry.contentRect.width)));
    if (element !== null) watch.observe(element);
    const start = () => void import("./LeadPlot").then((module) => { if (isHere) setPlot(() => module.LeadPlot); });
    const wait = setTimeout(start, 0);
    return () => {
      isHere = false;
      clearTimeout(wait);
      watch.disconnect();
    };
  }, []);
  return (
    <div className="lead-plot" ref={box}>
      {Plot !== null && width !== null ? <Plot model={model} width={width} title={title} /> : <LeadSkeleton />}
    </div>
  );
}
