import { log } from "@/lib/log";

/** One line on the operator's terminal, which is where the site's standard error goes, with the id of the request. */
export const logLine = (line: string): void => { log.error(line); };
