import { isUtf8 } from "node:buffer";

const latin = new TextDecoder("windows-1252");

/** Text of bytes that should be UTF-8. Bytes that are not (old commits without an `encoding` header) are read as windows-1252, which never fails. */
export function decodeText(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString("utf8") : latin.decode(bytes);
}
