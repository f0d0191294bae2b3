import { readEnv } from "@/lib/env";

/** Address that the site is asked for under; where nobody said, one that no link leads away from. */
export const siteOrigin = (): string => readEnv().origin ?? "http://localhost";
