"use client";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { LeadChartModel } from "@/lib/core/chart/leadChartModel";
import { Keys } from "@/lib/ui/primitive/Keys";
import { LeadAxes } from "./LeadAxes";
import { LeadLabels } from "./LeadLabels";
import { leadLayout } from "./leadLayout";
import { LeadMarks } from "./LeadMarks";
import { LinesPanel } from "./LinesPanel";
import { SharePanel } from "./SharePanel";
import { WeekTooltip } from "./WeekTooltip";

/** Two aligned panels, one focus stop: arrows step through the weeks, Enter opens the rows, Escape leaves. */
export function LeadPlot({ model, width, title }: { readonly model: LeadChartModel; readonly width: number; readonly title: string }) {
  const [active, setActive] = useState<number | null>(null);
  const layout = leadLayout(width);
  const count = model.weeks.length;
  const step = (width - layout.left - layout.right) / Math.max(count, 1);
  const x = (index: number) => layout.left + (index + 0.5) * step;
  const onKeyDown = (event: KeyboardEvent) => {
    const from = active ?? count - 1;
    const next: Readonly<Record<string, number>> = { ArrowLeft: from - (active === null ? 0 : 1), ArrowRight: from + 1, Home: 0, End: count - 1, PageUp: from - 4, PageDown: from + 4 };
    const to = next[event.key];
    if (to !== undefined) setActive(Math.max(0, Math.min(count - 1, to)));
    else if (event.key === "Escape") setActive(null);
    else if (event.key === "Enter" && active !== null) {
      const href = model.weeks[active]?.rows;
      if (href) window.location.assign(href);
    } else return;
    event.preventDefault();
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const index = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left - layout.left) / step);
    setActive(index >= 0 && index < count ? index : null);
  };
  const week = active === null ? undefined : model.weeks[active];
  const geometry = { model, layout, step, x };
  return (
    <>
      <div role="application" aria-roledescription="chart" aria-label={`${title}. Arrow keys step through the weeks, Enter opens a week's changes, Escape leaves.`} tabIndex={0}
        style={{ position: "absolute", inset: 0, height: layout.isNarrow ? 402 : layout.height }} onKeyDown={onKeyDown} onBlur={() => setActive(null)} onPointerMove={onPointer} onPointerDown={onPointer} onPointerLeave={() => setActive(null)}>
        <LeadAxes {...geometry} />
        <SharePanel {...geometry} />
        <LinesPanel {...geometry} />
        <LeadMarks {...geometry} active={active} />
        {!layout.isNarrow && <LeadLabels {...geometry} />}
      </div>
      {layout.isNarrow && <div style={{ position: "absolute", left: 0, right: 0, top: 400 }}><Keys withBots /></div>}
      {week !== undefined && active !== null && <WeekTooltip week={week} left={x(active)} width={width} />}
    </>
  );
}
