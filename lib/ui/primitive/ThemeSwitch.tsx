"use client";
import { useSyncExternalStore } from "react";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];
const words: Readonly<Record<Theme, string>> = { system: "As system", light: "Day", dark: "Night" };

function readTheme(): Theme {
  const set = document.documentElement.dataset["theme"];
  return set === "light" || set === "dark" ? set : "system";
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("byline-theme", changed);
  return () => window.removeEventListener("byline-theme", changed);
}

function choose(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem("byline-theme");
    else localStorage.setItem("byline-theme", theme);
  } catch {
    // Storage can be switched off: the choice then lasts for this page.
  }
  window.dispatchEvent(new Event("byline-theme"));
}

/** Paper, night, or what the system says; kept in the browser. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore(subscribe, readTheme, () => "system" as const);
  return (
    <span className="theme" role="group" aria-label="Edition by day or night">
      {themes.map((each) => <button key={each} type="button" aria-pressed={theme === each} onClick={() => choose(each)}>{words[each]}</button>)}
    </span>
  );
}
