import { type Identity, parseIdentities } from "./parseIdentities";
import { QuotedLines } from "./quotedLines";

/** A `Key: value` line. `key` is lower-case with hyphens (`Co authored by` → `co-authored-by`). */
export interface Trailer {
  readonly key: string;
  readonly value: string;
  /** The line as it stands, without its end. */
  readonly raw: string;
  /** Line number in the message, from 0. */
  readonly line: number;
}

/** One party of a `Co-authored-by` line. */
export interface CoAuthor extends Identity {
  readonly raw: string;
  readonly line: number;
}

/** A commit message or a pull request's body, taken apart. Quoted text is left out of all but the subject. */
export interface ParsedMessage {
  /** First line that is neither blank nor quoted. */
  readonly subject: string;
  /** Lines after the subject that are neither blank nor trailers. */
  readonly lines: readonly { readonly text: string; readonly line: number }[];
  /** Without duplicates and without co-authors, in order. */
  readonly trailers: readonly Trailer[];
  readonly coAuthors: readonly CoAuthor[];
}

/** Which lines the caller needs, so that a message of ten megabytes does not become a million objects. */
export interface Wanted {
  readonly key: (key: string) => boolean;
  readonly line: (text: string) => boolean;
  /** A pull request's body has no subject: its first line is a line like the others. */
  readonly withoutSubject?: boolean;
}

const everything: Wanted = { key: () => true, line: () => true };
const trailerStart = /^(?:[\p{Extended_Pictographic}\u{fe0f}\u{200d}]+\s*)?(co[ _-]authored[ _-]by|[a-z][a-z0-9]*(?:[_-][a-z0-9]+){0,5})\s*[:：](?!\/\/)/iu;
/** A message with more different trailers than this was made to slow us down; the rest of them is not read. */
const mostTrailers = 5_000;
/** Trailers that are alike so far are the same one. */
const longestCompared = 2_000;
const invisibleStart = /^[\u00a0\u200b\ufeff]+/;

/**
 * Reads trailers from the whole message, not only from its last paragraph. Lines that are indented, quoted with `>`,
 * fenced, folded away or part of a reverted message are left out. Takes time linear in the length; never throws.
 */
export function parseMessage(message: string, wanted: Wanted = everything): ParsedMessage {
  const reading = new Reading(wanted);
  const quoted = new QuotedLines(message);
  let number = 0;
  for (let start = 0; start <= message.length; number += 1) {
    const newline = message.indexOf("\n", start);
    const end = newline === -1 ? message.length : newline;
    const line = message.slice(start, end).trimEnd().replace(invisibleStart, "");
    if (line !== "" && !quoted.holds(line, start)) reading.take(line, number);
    start = end + 1;
  }
  return reading;
}

class Reading implements ParsedMessage {
  subject = "";
  readonly lines: { text: string; line: number }[] = [];
  readonly trailers: Trailer[] = [];
  readonly coAuthors: CoAuthor[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly wanted: Wanted) {}

  take(line: string, number: number): void {
    const isSubject = this.subject === "";
    if (isSubject) this.subject = line;
    const isText = !isSubject || this.wanted.withoutSubject === true;
    if (line.includes("\\n")) this.takeWrittenOut(line, number);
    else if (!this.takeTrailer(line, number) && isText && this.wanted.line(line)) this.lines.push({ text: line, line: number });
  }

  /** Some scripts write `\n` for a line's end. Inside quotation marks it is an example and not a trailer. */
  private takeWrittenOut(line: string, number: number): void {
    const marks = { '"': 0, "`": 0 };
    for (const piece of line.split("\\n")) {
      if (marks['"'] % 2 === 0 && marks["`"] % 2 === 0) this.takeTrailer(piece.trim(), number);
      for (const mark of ['"', "`"] as const) marks[mark] += countOf(piece, mark);
    }
  }

  private takeTrailer(line: string, number: number): boolean {
    const start = trailerStart.exec(line.slice(0, 120));
    if (start === null) return false;
    const key = (start[1] ?? "").toLowerCase().replace(/[ _]/g, "-");
    if (!this.wanted.key(key)) return false;
    const value = line.slice(start[0].length).trim();
    const once = `${key}:${value.slice(0, longestCompared).toLowerCase()}`;
    if (this.seen.has(once) || this.seen.size >= mostTrailers) return true;
    this.seen.add(once);
    if (key !== "co-authored-by") this.trailers.push({ key, value, raw: line, line: number });
    else for (const identity of parseIdentities(value)) this.coAuthors.push({ ...identity, raw: line, line: number });
    return true;
  }
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}
