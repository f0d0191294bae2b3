import { createHash } from "node:crypto";

const shape = /^byl_([A-Za-z0-9_-]{43})([A-Za-z0-9_-]{6})$/;

/** Six characters that follow from the 43 before them. */
export const tokenChecksum = (body: string): string => createHash("sha256").update(`byl_${body}`).digest("base64url").slice(0, 6);

/** True for what can be a token: its prefix, its length and its checksum are right. */
export function isTokenText(text: string): boolean {
  const [, body, sum] = shape.exec(text) ?? [];
  return body !== undefined && sum === tokenChecksum(body);
}
