import { AppError } from "@/lib/errors";

/** The refusal of one repository among several: it names which. */
export const passedOver = (path: string, cause: AppError): AppError =>
  new AppError(cause.code, `${path} is passed over. ${cause.message}`, { ...(cause.hint === null ? {} : { hint: cause.hint }), cause });
