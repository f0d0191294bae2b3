"use client";
import { type FocusEvent, type PointerEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { FilePageModel } from "@/lib/core/report/page/filePageModel";
import { CodeMap } from "./CodeMap";
import { EvidenceCard } from "./EvidenceCard";
import { placeCard, type CardPlace } from "./placeCard";
import { useGroupKeys } from "./useGroupKeys";

type Props = Pick<FilePageModel, "groups" | "origins" | "map" | "total" | "linesPerPage" | "page"> & { readonly children: ReactNode };

const groupAt = (target: EventTarget | null): number | null => {
  const found = target instanceof Element ? target.closest<HTMLElement>("[data-group]") : null;
  return found?.dataset["group"] === undefined ? null : Number(found.dataset["group"]);
};

/** The code comes ready from the server; here is what moves: the active group, its card, keys, the map. */
export function FileViewer({ groups, origins, map, total, linesPerPage, page, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const [place, setPlace] = useState<CardPlace | null>(null);
  const show = useCallback((index: number | null) => {
    for (const before of box.current?.querySelectorAll(".code-group[data-active]") ?? []) before.removeAttribute("data-active");
    const element = index === null ? null : (box.current?.querySelector<HTMLElement>(`[data-group="${String(index)}"]`) ?? null);
    element?.setAttribute("data-active", "");
    setActive(element === null ? null : index);
    setPlace(element === null || box.current === null ? null : placeCard(box.current, element));
  }, []);
  useGroupKeys(box, active, show);
  useEffect(() => {
    // A line of another page: the address names it, the server must be asked for that page.
    const follow = () => {
      const line = /^#L(\d{1,9})$/.exec(window.location.hash)?.[1];
      if (line === undefined) return;
      const wanted = Math.ceil(Number(line) / linesPerPage);
      if (wanted !== page && Number(line) <= total) window.location.replace(`${window.location.pathname}?page=${String(wanted)}#L${line}`);
      else show(groupAt(document.getElementById(`L${line}`)));
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [linesPerPage, page, total, show]);
  const onPointer = (event: PointerEvent) => {
    const index = event.pointerType === "mouse" ? groupAt(event.target) : null;
    if (index !== null && index !== active) show(index);
  };
  const onTap = (event: PointerEvent) => {
    if (event.pointerType !== "mouse") show(groupAt(event.target));
  };
  const onFocus = (event: FocusEvent) => {
    const index = groupAt(event.target);
    if (index !== null && event.target.matches(":focus-visible")) show(index);
  };
  const group = active === null ? undefined : groups[active];
  const origin = group === undefined ? undefined : origins[group.origin];
  return (
    <div className="code-view" ref={box} onFocus={onFocus} onPointerLeave={(event) => { if (event.pointerType === "mouse") show(null); }}>
      <div className="code-scroll" onPointerOver={onPointer} onPointerUp={onTap}>{children}</div>
      <CodeMap map={map} total={total} linesPerPage={linesPerPage} page={page} />
      {group !== undefined && origin !== undefined && place !== null && <EvidenceCard group={group} origin={origin} place={place} onClose={() => show(null)} />}
    </div>
  );
}
