"use client";
import { useEffect, useRef } from "react";

/** On a narrow screen the sections scroll: the one the reader is in comes into view. Draws nothing. */
export function ShowCurrent() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const nav = here.current?.parentElement;
    const current = nav?.querySelector<HTMLElement>("[aria-current]");
    if (nav && current && nav.scrollWidth > nav.clientWidth) nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }, []);
  return <span ref={here} hidden />;
}
