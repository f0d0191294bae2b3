import type { ChangeVerdict } from "@/lib/core/report/page/changesPageModel";

/** The word for a verdict, the same on every page. */
export const verdictWord: Readonly<Record<ChangeVerdict | "leftOut", string>> = {
  proven: "AI, proven", declared: "AI, declared", unknown: "Unknown", human: "People", bot: "Bot", mixed: "Mixed", leftOut: "Left out",
};
