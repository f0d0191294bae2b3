import { formatCount } from "../report/formatCount";
import { formatDay } from "../report/formatDay";
import type { Headline } from "../report/headline";
import type { ReaderPrompts } from "./readerPrompts";

const count = (number: number, one: string, more: string): string => (number === 1 ? `One ${one}` : `${formatCount(number)} ${more}`);

/** Sentences about what waits for a reader, each with its way; none where nothing does. `month`: `November 2026`. `link` makes whole addresses. */
export function promptLines({ breaches, questions, pulse }: ReaderPrompts, month: string, link: (path: string) => string): Headline[] {
  const [newest] = breaches;
  return [
    ...(newest === undefined ? [] : [[
      { text: count(breaches.length, "week in which a policy was not kept is", "weeks in which a policy was not kept are") }, { text: " not acknowledged; the newest: " }, { text: newest.policy, tone: "strong" as const }, { text: `, week of ${formatDay(newest.week)}. ` },
      { text: "Policies", href: link("/guardrails/policies") },
    ]]),
    ...(questions === 0 ? [] : [[{ text: `${count(questions, "change of yours carries no mark and was", "changes of yours carry no mark and were")} drawn to ask you who wrote most of ${questions === 1 ? "it" : "each"}. ` }, { text: "Answer", href: link("/questions") }]]),
    ...(pulse ? [[{ text: `Two questions for ${month}, answered without your name. ` }, { text: "Answer", href: link("/questions#pulse-form") }]] : []),
  ];
}
