import { minimumPeople } from "@/lib/core/privacy/minimumPeople";
import type { PrivacyNoteModel } from "@/lib/core/report/page/privacyNoteModel";

const why = `in works-council mode, groups under ${String(minimumPeople)} people are hidden, and a difference of two shown groups may not isolate fewer.`;

/** Sentences for what a page does not show. They are the same whatever there is to hide. */
export const privacyNote = {
  frontPage: { title: "Told by complete weeks only.", text: `Models, months, single changes and files, and what became of lines are closed to everybody: ${why}`, href: "/settings/privacy" },
  repository: { title: "Of one repository, its weeks are told.", text: `Agents and languages are told of all repositories together; changes, files and what became of lines are closed to everybody: ${why}`, href: "/settings/privacy" },
  evidence: { title: "Of evidence, coverage is told.", text: `Which rule found what, hints, signatures, conflicts, corrections and what moved are closed to everybody, as each can be one person’s: ${why}`, href: "/settings/privacy" },
  some: { title: "Agents and languages are told of all repositories together,", text: `to those who may see all: ${why}`, href: "/settings/privacy" },
  weeks: { title: "Nothing of these weeks may be told.", text: `Fewer than ${String(minimumPeople)} people wrote in each, or fewer could be had by subtracting it: ${why}`, href: "/settings/privacy" },
} as const satisfies Record<string, PrivacyNoteModel>;
