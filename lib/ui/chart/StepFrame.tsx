"use client";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";

interface Props {
  /** Where each step stands, in pixels from the left. */
  readonly places: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly unit: string;
  readonly children: (active: number | null) => ReactNode;
  readonly tooltip: (active: number) => ReactNode;
}

/** One focus stop: arrow keys and the pointer go from step to step and show its numbers, Escape leaves. */
export function StepFrame({ places, width, height, title, unit, children, tooltip }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const last = places.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const from = active ?? last;
    const next: Readonly<Record<string, number>> = { ArrowLeft: from - (active === null ? 0 : 1), ArrowRight: from + 1, Home: 0, End: last };
    const to = next[event.key];
    if (to !== undefined) setActive(Math.max(0, Math.min(last, to)));
    else if (event.key === "Escape") setActive(null);
    else return;
    event.preventDefault();
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const nearest = places.reduce((best, place, index) => (Math.abs(place - at) < Math.abs((places[best] ?? Infinity) - at) ? index : best), 0);
    setActive(places.length === 0 ? null : nearest);
  };
  const left = active === null ? 0 : (places[active] ?? 0);
  const side = left > width / 2 ? { right: Math.max(0, Math.min(width - left + 12, width - 244)) } : { left: Math.max(0, Math.min(left + 12, width - 244)) };
  return (
    <>
      <div role="application" aria-roledescription="chart" aria-label={`${title}. Arrow keys step through the ${unit}, Escape leaves.`} tabIndex={0} style={{ position: "absolute", inset: 0, height }}
        onKeyDown={onKeyDown} onBlur={() => setActive(null)} onPointerMove={onPointer} onPointerDown={onPointer} onPointerLeave={() => setActive(null)}>{children(active)}</div>
      {active !== null && <div className="tooltip" role="status" style={{ top: 20, ...side }}>{tooltip(active)}</div>}
    </>
  );
}
