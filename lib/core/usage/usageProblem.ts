import { AppError } from "@/lib/errors";

/** What is wrong with a file of usage, and where. */
export const usageProblem = (what: string, hint: string): AppError => new AppError("bad-input", what, { hint });
