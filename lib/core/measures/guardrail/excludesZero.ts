import type { Difference } from "./difference";

/** Only then is a ▲ shown. */
export const excludesZero = ({ low, high }: Difference): boolean => low > 0 || high < 0;
