import { isUtf8 } from "node:buffer";
import { pathBytes } from "../pathText";

/** Pathspecs that leave the given paths (as `pathText` writes them) out of a diff. Empty where there is nothing to leave out. */
export function excludePaths(paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [".", ...paths.map(exclude)];
}

/** Arguments must be text, so a byte that is not UTF-8 becomes `?`, which stands for any one byte. */
function exclude(path: string): string {
  const bytes = pathBytes(path);
  if (isUtf8(bytes)) return `:(exclude,top,literal)${bytes.toString("utf8")}`;
  const pattern = [...bytes].map((byte) => (byte > 0x7e ? "?" : String.fromCharCode(byte).replace(/[\\*?[\]]/, "\\$&")));
  return `:(exclude,top,glob)${pattern.join("")}`;
}
