"use client";
import { type RefObject, useEffect } from "react";

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** The first group that is not above the window. */
function firstInView(groups: readonly HTMLElement[]): number {
  const found = groups.findIndex((group) => group.getBoundingClientRect().bottom > 0);
  return found === -1 ? 0 : found;
}

/** j and k go from group to group, u to the next unknown one, Enter opens the change of the active group, Escape closes the card. */
export function useGroupKeys(box: RefObject<HTMLDivElement | null>, active: number | null, show: (index: number | null) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "Escape") {
        show(null);
        return;
      }
      const groups = [...(box.current?.querySelectorAll<HTMLElement>("[data-group]") ?? [])];
      const gutterOf = (index: number) => groups[index]?.querySelector<HTMLAnchorElement>("[data-gutter]");
      // A focused link opens by itself; Enter elsewhere on the page means the active group.
      if (event.key === "Enter" && active !== null && (event.target === document.body || event.target === document.getElementById("main"))) gutterOf(active)?.click();
      if (!["j", "k", "u"].includes(event.key)) return;
      const start = firstInView(groups);
      const next = event.key === "j" ? (active === null ? start : active + 1) : event.key === "k" ? (active === null ? start : active - 1)
        : groups.findIndex((group, index) => index > (active ?? -1) && group.dataset["unknown"] !== undefined);
      if (next < 0 || next >= groups.length) return;
      event.preventDefault();
      gutterOf(next)?.focus({ preventScroll: true });
      groups[next]?.scrollIntoView({ block: "nearest" });
      show(next);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [box, active, show]);
}
