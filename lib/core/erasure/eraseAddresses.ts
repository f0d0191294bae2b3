import type { Erased } from "./erased";
import { tombstone } from "./tombstone";

const outside = /[\s<>()[\]{},;:"'`|\\/@]/;
/** Longest parts of an address (RFC 5321). */
const [localLength, hostLength] = [64, 255];

function leftOf(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && at - start < localLength && !outside.test(text[start - 1] ?? " ")) start -= 1;
  return start;
}

function rightOf(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end - at <= hostLength && !outside.test(text[end] ?? " ")) end += 1;
  return end;
}

/** A text without the addresses of the erased, wherever they stand. Time linear in the length. */
export function eraseAddresses(text: string, erased: Erased): string {
  let written = "";
  let done = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const start = leftOf(text, done, at);
    const end = rightOf(text, at);
    const found = text.slice(start, end).replace(/[.!?*_]+$/, "");
    const person = start === at || found.length <= at - start + 1 ? null : erased.address(found);
    if (person === null) continue;
    written += text.slice(done, start) + tombstone.address(person);
    done = start + found.length;
  }
  return written + text.slice(done);
}
