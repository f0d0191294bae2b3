"use client";
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from "react";

/** Comes when it is opened first, so that no page waits for it. */
const PaletteBox = lazy(() => import("./PaletteBox").then((module) => ({ default: module.PaletteBox })));

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** The link to the search; with JavaScript it, `/` and Ctrl or ⌘ K open the palette in place. */
export function Palette() {
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!isK && !isSlash) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
  }, [isOpen]);
  const close = () => dialog.current?.close();
  const onKeyDown = (event: KeyboardEvent) => { if (event.key === "Escape") { event.preventDefault(); close(); } };
  return (
    <>
      <a className="aside" href="/search" aria-keyshortcuts="/ Control+K Meta+K" onClick={(event) => { if (event.ctrlKey || event.metaKey || event.shiftKey) return; event.preventDefault(); setOpen(true); }}>Search</a>
      {isOpen && <dialog ref={dialog} className="palette" aria-label="Search" onClose={() => setOpen(false)} onKeyDown={onKeyDown} onClick={(event) => { if (event.target === event.currentTarget) close(); }}><Suspense fallback={<p className="small palette-wait">Loading</p>}><PaletteBox close={close} /></Suspense></dialog>}
    </>
  );
}
