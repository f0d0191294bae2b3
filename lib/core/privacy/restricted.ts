import { AppError } from "@/lib/errors";
import { minimumPeople } from "./minimumPeople";

const mode = "This Byline is in works-council mode";
const hint = `Told are shares and lines by complete week, by repository, and for all repositories together by agent and by language, of groups of at least ${String(minimumPeople)} people.`;

/** Why works-council mode does not answer, and what it tells instead. Pages and programs get the same words. */
export const restricted = {
  closed: () => new AppError("restricted", `${mode}: this is not told to anybody, because it can be about a single person.`, { hint }),
  byPeople: () => new AppError("restricted", `${mode}: nothing is told by team or person, because two cuts of the same week can leave a single one over.`, { hint }),
  openOnly: () => new AppError("restricted", "This Byline is not in open mode: the archive is closed, because its tables set the work of single persons beside each other.", { hint: "Reports under /api/reports say what may be told. Owners choose the mode under Settings, Privacy." }),
  wholeOnly: () => new AppError("restricted", `${mode}: agents and languages are told of all repositories together, to those who may see all.`, { hint }),
} as const;
