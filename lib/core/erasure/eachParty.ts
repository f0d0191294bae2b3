/** `Name <address>` inside a text. */
export interface Party {
  /** What stands before `<`, up to another bracket, a comma, a semicolon or the line's start. */
  readonly name: string;
  readonly address: string;
}

/** No address and no name is longer. */
const longest = 320;

function nameStart(text: string, from: number, open: number): number {
  let start = open;
  while (start > from && open - start < longest && !",;\n<>".includes(text[start - 1] ?? "")) start -= 1;
  return start;
}

/** Writes every `Name <address>` of a text anew: `write` gives name and address, or null to leave them. Time linear in the length. */
export function eachParty(text: string, write: (party: Party) => Party | null): string {
  let written = "";
  let at = 0;
  for (let open = text.indexOf("<"); open !== -1; open = text.indexOf("<", open + 1)) {
    const close = text.slice(open + 1, open + longest).search(/[<>\n]/);
    const end = close === -1 ? Math.min(open + longest, text.length) : open + 1 + close;
    const start = nameStart(text, at, open);
    const party = write({ name: text.slice(start, open), address: text.slice(open + 1, end) });
    if (party === null) continue;
    written += `${text.slice(at, start)}${party.name}<${party.address}`;
    at = end;
  }
  return written + text.slice(at);
}
