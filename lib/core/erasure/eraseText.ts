import { eachParty, type Party } from "./eachParty";
import { eraseAddresses } from "./eraseAddresses";
import type { Erased } from "./erased";
import { eraseName, partyMarks } from "./eraseName";
import { eraseNames } from "./eraseNames";
import { tombstone } from "./tombstone";

/** The beginning of a line that names people: `Signed-off-by: `, `Author: `. */
const naming = /^\s*[\p{L}][\p{L}\p{N} _-]{0,60}[:：]\s*/u;
const longestName = 120;

/** In a line that names people the whole party goes, where the address or a known name of several words says so. */
function eraseParty({ name, address }: Party, erased: Erased, authoredAt: number): Party | null {
  const [, before = "", core = "", after = ""] = /^([\s"']*)(.*?)([\s"']*)$/s.exec(name) ?? [];
  // A name of one word may be anybody's, and one that tells of an agent is nobody's.
  const mayBeKnown = /\s/.test(core) && partyMarks("co-author", core, address, authoredAt) === "";
  const person = erased.address(address) ?? (mayBeKnown ? erased.name(core) : null);
  if (person === null) return null;
  return { name: `${before}${core === "" ? "" : eraseName("co-author", core, person, authoredAt)}${after}`, address: tombstone.address(person) };
}

/** In running text the words right before the address go where they are known as a name. */
function eraseBeside({ name, address }: Party, erased: Erased): Party | null {
  const person = erased.address(address);
  if (person === null) return null;
  for (const { index } of name.matchAll(/\S+/g)) {
    if (name.length - index <= longestName && erased.name(name.slice(index)) !== null) return { name: `${name.slice(0, index)}${tombstone.name(person)} `, address: tombstone.address(person) };
  }
  return { name, address: tombstone.address(person) };
}

function eraseLine(line: string, erased: Erased, authoredAt: number): string {
  const key = naming.exec(line.slice(0, longestName))?.[0] ?? null;
  if (line.includes("<")) return key === null ? eachParty(line, (party) => eraseBeside(party, erased)) : key + eachParty(line.slice(key.length), (party) => eraseParty(party, erased, authoredAt));
  const value = key === null ? "" : line.slice(key.length).trim();
  const person = value === "" || value.length > longestName ? null : erased.name(value);
  return key === null || person === null ? line : key + tombstone.name(person) + (line.endsWith("\r") ? "\r" : "");
}

/**
 * A commit message, a title or a quote without the erased: parties of lines that name people (with that address, or with that name where it has
 * several words), addresses and names of several words anywhere. A name of one word goes only where it stands beside the address, or alone in such a
 * line. Marks of agents stay. Time linear in the length. The text itself where there is nothing to erase.
 */
export function eraseText(text: string, erased: Erased, authoredAt: number): string {
  const lines = text.split("\n").map((line) => eraseLine(line, erased, authoredAt));
  return eraseNames(eraseAddresses(lines.join("\n"), erased), erased);
}
