"use client";
import { useEffect, useState } from "react";
import { type Found, foundSchema } from "@/lib/core/report/page/findModel";

const pauseMs = 140;

/** What is found for the words, a moment after the last of them. What was found before stays until the next answer is here; null: not asked, or no answer came. */
export function useFound(words: string): { readonly found: Found; readonly state: "idle" | "asking" | "failed" } {
  const [answer, setAnswer] = useState<{ readonly words: string; readonly found: Found; readonly hasFailed: boolean }>({ words: "", found: [], hasFailed: false });
  const asked = words.trim();
  useEffect(() => {
    if (asked === "") return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/search?search=${encodeURIComponent(asked)}`, { signal: stop.signal })
        .then(async (response) => setAnswer({ words: asked, found: response.ok ? foundSchema.parse(await response.json()) : [], hasFailed: !response.ok }))
        .catch(() => { if (!stop.signal.aborted) setAnswer({ words: asked, found: [], hasFailed: true }); });
    }, pauseMs);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [asked]);
  if (asked === "") return { found: [], state: "idle" };
  return { found: answer.found, state: answer.words !== asked ? "asking" : answer.hasFailed ? "failed" : "idle" };
}
