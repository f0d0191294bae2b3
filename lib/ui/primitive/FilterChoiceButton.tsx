"use client";
import { type KeyboardEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import type { FilterChoice } from "@/lib/core/report/page/filterSentenceModel";
import { moveInListbox } from "./moveInListbox";

const never = () => () => undefined;
const isListKey = (key: string) => key === "ArrowDown" || key === "ArrowUp";

/** A choice of the filter sentence: a disclosure of links without JavaScript, a button with a listbox with it. */
export function FilterChoiceButton({ choice }: { readonly choice: FilterChoice }) {
  const isAlive = useSyncExternalStore(never, () => true, () => false);
  if (!isAlive) {
    return (
      <details className="choice">
        <summary className="choice-button">{choice.chosen}</summary>
        <div className="listbox">{choice.options.map((option) => <a key={option.href + option.label} href={option.href} aria-current={option.isChosen}>{option.label}<span className="value">{option.value}</span></a>)}</div>
      </details>
    );
  }
  return <Listbox choice={choice} />;
}

function Listbox({ choice }: { readonly choice: FilterChoice }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const typed = useRef({ text: "", at: 0 });
  const id = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const options = box.current?.querySelectorAll<HTMLElement>("[role=option]");
    (box.current?.querySelector<HTMLElement>("[aria-selected=true]") ?? options?.[0])?.focus();
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") {
      setOpen(false);
      button.current?.focus();
    } else if (event.key === "Tab") setOpen(false);
    else if (moveInListbox(event, typed.current)) event.preventDefault();
  };
  return (
    <span className="choice" ref={box}>
      <button ref={button} type="button" className="choice-button" aria-haspopup="listbox" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} aria-label={`${choice.title}: ${choice.chosen}`}
        onClick={() => setOpen(!isOpen)} onKeyDown={(event) => { if (isListKey(event.key)) { event.preventDefault(); setOpen(true); } }}>{choice.chosen}</button>
      {isOpen && (
        <div className="listbox" role="listbox" id={id} aria-label={choice.title} tabIndex={-1} onKeyDown={onKeyDown}>
          {choice.options.map((option) => (
            <a key={option.href + option.label} role="option" tabIndex={-1} href={option.href} aria-selected={option.isChosen}>{option.label}<span className="value">{option.value}</span></a>
          ))}
        </div>
      )}
    </span>
  );
}
