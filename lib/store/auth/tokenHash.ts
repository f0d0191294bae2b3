import { createHash } from "node:crypto";

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
