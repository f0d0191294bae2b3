import type { KeyboardEvent } from "react";

/** Moves the focus in a listbox: arrows, Home, End, typing ahead. True where the key was used. */
export function moveInListbox(event: KeyboardEvent<HTMLElement>, typed: { text: string; at: number }): boolean {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=option]")];
  const now = options.findIndex((option) => option === document.activeElement);
  const steps: Readonly<Record<string, number>> = { ArrowDown: Math.min(now + 1, options.length - 1), ArrowUp: Math.max(now - 1, 0), Home: 0, End: options.length - 1 };
  const next = steps[event.key];
  if (next !== undefined) {
    options[next]?.focus();
    return true;
  }
  if (event.key === " ") {
    options[now]?.click();
    return true;
  }
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
  typed.text = event.timeStamp - typed.at > 700 ? event.key : typed.text + event.key;
  typed.at = event.timeStamp;
  const wanted = typed.text.toLowerCase();
  const from = typed.text.length === 1 ? now + 1 : now;
  const order = [...options.slice(from), ...options.slice(0, from)];
  order.find((option) => option.textContent.toLowerCase().startsWith(wanted))?.focus();
  return true;
}
