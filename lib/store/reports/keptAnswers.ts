import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { readingStamp } from "./readingStamp";
import { visibleRepositories } from "./visibleRepositories";

type Keep<T> = (db: Database, scope: VisibleScope, filter: Filter, now: Date, make: () => Promise<T>, about?: unknown) => Promise<T>;

const mostKept = 24;
const keptMs = 10 * 60_000;
let isOn = false;
const forgetters: (() => void)[] = [];

/** From now on this process keeps answers: the site does. Programs that ask once, and tests, do not. */
function begin(): void {
  isOn = true;
}

/** Every answer goes, as with a new process: for who compares the work that two questions make. */
function forget(): void {
  for (const each of forgetters) each();
}

/**
 * For one question that takes long: its answer, once for all readers who may see the same, for ten minutes and no longer than until something is read, judged, classed, corrected or set otherwise.
 * What it depends on must all be in scope, filter, the hour and `about`. `most` answers are kept: few where they are long.
 */
function keeper<T>(most = mostKept): Keep<T> {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  forgetters.push(() => { kept.clear(); });
  return async (db, scope, filter, now, make, about) => {
    if (!isOn) return await make();
    const { mode, role, leads, figures, details } = scope;
    const key = JSON.stringify([await readingStamp(db, visibleRepositories(scope, filter)), mode, role, leads, figures, details, filter, Math.floor(now.getTime() / 3_600_000), about]);
    const found = kept.get(key);
    if (found !== undefined && performance.now() - found.at < keptMs) return await found.answer;
    const answer = make();
    kept.delete(key);
    kept.set(key, { at: performance.now(), answer });
    answer.catch(() => kept.delete(key));
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(old);
    return await answer;
  };
}

export const keptAnswers = { begin, forget, keeper };
