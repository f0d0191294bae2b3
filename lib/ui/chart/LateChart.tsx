"use client";
import { type ComponentType, useEffect, useRef, useState } from "react";

export interface PlotProps<Model> {
  readonly model: Model;
  readonly width: number;
  readonly title: string;
}

interface Props<Model> {
  readonly model: Model;
  readonly title: string;
  readonly height: number;
  readonly load: () => Promise<ComponentType<PlotProps<Model>>>;
}

/** Room of a fixed height from the server; the drawn chart comes after the text, into the same room. */
export function LateChart<Model>({ model, title, height, load }: Props<Model>) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const [Plot, setPlot] = useState<ComponentType<PlotProps<Model>> | null>(null);
  useEffect(() => {
    let isHere = true;
    const element = box.current;
    const watch = new ResizeObserver(([entry]) => setWidth(entry === undefined ? null : Math.round(entry.contentRect.width)));
    if (element !== null) watch.observe(element);
    const wait = setTimeout(() => void load().then((found) => { if (isHere) setPlot(() => found); }), 0);
    return () => {
      isHere = false;
      clearTimeout(wait);
      watch.disconnect();
    };
  }, [load]);
  return (
    <div className="late-plot" ref={box} style={{ height }}>
      {Plot !== null && width !== null ? <Plot model={model} width={width} title={title} /> : <svg className="chart" width="100%" height={height} aria-hidden="true"><line x1="0" x2="100%" y1={height - 30} y2={height - 30} className="line-axis" /></svg>}
    </div>
  );
}
