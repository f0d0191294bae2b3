import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { BrokenFile } from "./filePull";

/** Columns of the CSV form: docs/forges.md. */
const plain = ["repository", "state", "title", "openedAt", "mergedAt", "closedAt", "updatedAt", "readyAt", "body", "base", "head", "from", "headSha", "mergeSha"] as const;
const numbers = ["number", "additions", "deletions"] as const;
const lists = ["labels", "assignees", "closes"] as const;
const people = ["author", "mergedBy"] as const;
const known: ReadonlySet<string> = new Set([...plain, ...numbers, ...lists, ...people, "authorId", "authorType", "authorName", "mergedById", "draft", "commits", "reviews"]);

const recordSchema = z.array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }));
const listOf = (text: string, by: RegExp): string[] => text.split(by).map((each) => each.trim()).filter((each) => each !== "");

/** `bea approved 2026-01-03T12:00:00Z; cy commented …`. */
function reviewsOf(text: string): unknown[] {
  return listOf(text, /;/).map((each) => {
    const [by, state, at] = each.split(/\s+/);
    return { by, state, at };
  });
}

function cellOf(name: string, text: string): unknown {
  if (numbers.some((each) => each === name)) return /^\d+$/.test(text) ? Number(text) : text;
  if (lists.some((each) => each === name)) return listOf(text, /;/);
  if (name === "commits") return listOf(text, /\s+/);
  if (name === "reviews") return reviewsOf(text);
  if (name === "draft") return { true: true, false: false }[text.toLowerCase()] ?? text;
  return text;
}

/** A row as an object of Byline's own form. Empty cells are left out. */
function objectOf(record: Readonly<Record<string, string>>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(record)) if (text !== "" && !/^(?:author|mergedBy)(?:Id|Type|Name)?$/.test(name)) found[name] = cellOf(name, text);
  for (const name of people) {
    const [login, id, type, full] = [record[name], record[`${name}Id`], record[`${name}Type`], record[`${name}Name`]];
    if (login !== undefined && login !== "") found[name] = { login, ...(id ? { id } : {}), ...(type ? { type } : {}), ...(full ? { name: full } : {}) };
  }
  return found;
}

/** The rows of a CSV file as objects of Byline's own form, with the line each begins on. Throws `BrokenFile` for what is no CSV with these columns. */
export function csvRows(text: string): { line: number; value: unknown }[] {
  try {
    let header: string[] = [];
    const rows: unknown = parse(text, { bom: true, info: true, skip_empty_lines: true, trim: true, columns: (names: string[]) => { header = names; return names; } });
    const unknown = header.find((name) => !known.has(name));
    if (unknown !== undefined) throw new BrokenFile(1, `there is no column ${unknown.slice(0, 100)}`);
    let end = 1;
    return recordSchema.parse(rows).map(({ record, info }) => {
      const line = end + 1;
      end = info.lines;
      return { line, value: objectOf(record) };
    });
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenFile(z.number().catch(1).parse(error["lines"]), error.message.replace(/\s+/g, " ").slice(0, 200));
    throw error;
  }
}
