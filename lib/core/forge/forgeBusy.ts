import { AppError } from "@/lib/errors";

/** The forge's limit is used up: everything so far is stored, and it goes on after `until` (epoch ms). */
export class ForgeBusy extends AppError {
  constructor(readonly until: number, cause?: unknown) {
    super("unreachable", "The forge takes no more questions for now.", { hint: `It goes on by itself after ${new Date(until).toISOString().slice(0, 16).replace("T", " ")} UTC.`, ...(cause === undefined ? {} : { cause }) });
  }
}
