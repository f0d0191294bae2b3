"use client";
import { type PointerEvent, useEffect, useState } from "react";
import type { FilePageModel } from "@/lib/core/report/page/filePageModel";

type Props = Pick<FilePageModel, "map" | "total" | "linesPerPage" | "page">;

/** First and last line in the window. */
function visibleLines(): readonly [number, number] | null {
  const lines = document.querySelectorAll<HTMLElement>(".code-line");
  const [first, second] = [lines[0], lines[1]];
  if (first === undefined) return null;
  const top = first.getBoundingClientRect().top;
  const height = second === undefined ? 22 : second.getBoundingClientRect().top - top;
  const number = Number(first.id.slice(1));
  const [from, to] = [Math.max(0, -top / height), Math.min(lines.length, (window.innerHeight - top) / height)];
  return to <= from ? null : [number + from, number + to];
}

/** The whole file at a glance, with a frame around what is in the window. Decoration for the eye: the same stands in the gutter. */
export function CodeMap({ map, total, linesPerPage, page }: Props) {
  const [seen, setSeen] = useState<readonly [number, number] | null>(null);
  useEffect(() => {
    const look = () => setSeen(visibleLines());
    look();
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      window.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, []);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const line = Math.min(total, Math.max(1, Math.ceil(((event.clientY - frame.top) / frame.height) * total)));
    if (Math.ceil(line / linesPerPage) === page) document.getElementById(`L${String(line)}`)?.scrollIntoView({ block: "center" });
    else window.location.assign(`${window.location.pathname}?page=${String(Math.ceil(line / linesPerPage))}#L${String(line)}`);
  };
  return (
    <div className="code-map" aria-hidden="true" onPointerDown={go} style={{ height: `min(${String(Math.min(total, linesPerPage) * 22)}px, calc(100vh - 24px))` }}>
      {map.map((piece, index) => <i key={index} className={`fill-${piece.fill}`} style={{ flex: `${String(piece.lines)} 0 0` }} />)}
      {seen !== null && <span className="code-map-frame" style={{ top: `${String((seen[0] / total) * 100)}%`, height: `${String(((seen[1] - seen[0]) / total) * 100)}%` }} />}
    </div>
  );
}
