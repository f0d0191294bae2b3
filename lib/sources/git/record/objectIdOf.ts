import { createHash } from "node:crypto";

/** A name in the shape of git's own (40 hexadecimal digits) for contents that git does not hold. */
export const objectIdOf = (text: string): string => createHash("sha1").update(text).digest("hex");
