import { isUtf8 } from "node:buffer";

const quote = 0x22;
const backslash = 0x5c;

/**
 * A path as text, without loss. Paths that are valid UTF-8 stand as they are. Those that are not, and those that begin with a double quote,
 * stand in git's own quoting: in double quotes, `"` and `\` behind a backslash, other bytes outside printable ASCII as three octal digits.
 */
export function pathText(bytes: Buffer): string {
  if (bytes[0] !== quote && isUtf8(bytes)) return bytes.toString("utf8");
  let text = '"';
  for (const byte of bytes) {
    if (byte === quote || byte === backslash) text += `\\${String.fromCharCode(byte)}`;
    else if (byte < 0x20 || byte > 0x7e) text += `\\${byte.toString(8).padStart(3, "0")}`;
    else text += String.fromCharCode(byte);
  }
  return `${text}"`;
}

/** The bytes that `pathText` was given. */
export function pathBytes(text: string): Buffer {
  if (!text.startsWith('"')) return Buffer.from(text, "utf8");
  const bytes: number[] = [];
  for (const part of text.slice(1, -1).match(/\\[0-7]{3}|\\.|[^\\]/g) ?? []) {
    if (part.length === 4) bytes.push(Number.parseInt(part.slice(1), 8));
    else bytes.push(part.charCodeAt(part.length - 1));
  }
  return Buffer.from(bytes);
}
