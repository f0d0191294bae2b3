"use client";
import { type KeyboardEvent, useId, useState } from "react";
import { useFound } from "./useFound";

/** A combobox with its list: the field keeps the focus, arrows move the option that Enter opens. */
export function PaletteBox({ close }: { readonly close: () => void }) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const { found, state } = useFound(words);
  const id = useId();
  const items = found.flatMap((group) => group.items);
  const active = items.length === 0 ? -1 : Math.min(at, items.length - 1);
  const optionId = (index: number) => `${id}-${String(index)}`;
  const move = (to: number) => {
    const next = (to + items.length) % items.length;
    setAt(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || items.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? active + 1 : active - 1);
    } else if (event.key === "Enter" && state === "idle") {
      event.preventDefault();
      document.getElementById(optionId(active))?.click();
    }
  };
  let index = -1;
  const said = state === "failed" ? "The search did not answer. Enter tries it as a page." : words.trim() === "" ? "Repositories, teams, changes, pages and definitions that you may see." : state === "asking" ? "" : items.length === 0 ? "Nothing found." : `${String(items.length)} found. Arrows move, Enter opens.`;
  return (
    <form action="/search" method="get" role="search">
      <input type="search" name="search" role="combobox" aria-expanded={items.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={active === -1 ? undefined : optionId(active)} aria-label="Search" placeholder="A name, words of a title, a hash, #4812" autoComplete="off" autoFocus value={words}
        onChange={(event) => { setWords(event.target.value); setAt(0); }} onKeyDown={onKeyDown} />
      <button className="button button-quiet" type="button" onClick={close}>Close</button>
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label="Found">
        {found.map(({ title, items: options }) => (
          <div key={title} role="group" aria-label={title}>
            <p className="kicker" aria-hidden="true">{title}</p>
            {options.map(({ href, label, detail }) => {
              index += 1;
              const own = index;
              return <a key={href} id={optionId(own)} role="option" tabIndex={-1} href={href} aria-selected={own === active} onClick={close} onPointerMove={() => setAt(own)}><span>{label}</span><span className="value">{detail}</span></a>;
            })}
          </div>
        ))}
      </div>
      <p className="small" role="status">{said}</p>
    </form>
  );
}
