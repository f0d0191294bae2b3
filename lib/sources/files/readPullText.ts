import { z } from "zod";
import type { ForgeAccountFacts, ForgePull } from "@/lib/core/forge/forgeFacts";
import { csvRows } from "./csvForm";
import { BrokenFile, type FileItem } from "./filePull";
import { ghIssue, ghPull } from "./ghForm";
import { ownIssue, ownPull } from "./ownForm";

interface Row { readonly line: number; readonly value: unknown }

/** First line of a file in Byline's own form; with `count` a file that was cut off between two lines is known too. */
const header = z.strictObject({ byline: z.literal("pulls"), version: z.literal(1), count: z.int().min(0).optional() });

const newlines = (text: string): number => text.match(/\n/g)?.length ?? 0;

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const before = text.slice(0, at === undefined ? 0 : Number(at));
    const isCut = /Unexpected end|Unterminated/.test(error instanceof Error ? error.message : "");
    throw new BrokenFile(line + newlines(isCut ? text.trimEnd() : before), isCut ? "it ends in the middle: the file is cut off" : "it is no JSON");
  }
}

/** Where the objects of an array begin, by line: what stands between them is never inside a string. */
function linesOfArray(text: string, count: number): number[] {
  const lines: number[] = [];
  let [line, depth, inString] = [1, 0, false];
  for (let at = 0; at < text.length && lines.length < count; at++) {
    const each = text[at];
    if (each === "\n") line += 1;
    else if (inString && each === "\\") at += 1;
    else if (each === "\"") inString = !inString;
    else if (!inString && (each === "{" || each === "[")) {
      if (depth === 1) lines.push(line);
      depth += 1;
    } else if (!inString && (each === "}" || each === "]")) depth -= 1;
  }
  return lines;
}

function arrayRows(text: string): Row[] {
  const values = z.array(z.unknown()).parse(parsed(text, 1));
  const lines = linesOfArray(text, values.length);
  return values.map((value, at) => ({ line: lines[at] ?? 1, value }));
}

function lineRows(text: string): Row[] {
  const rows = text.split("\n").flatMap((each, at) => (each.trim() === "" ? [] : [{ line: at + 1, value: parsed(each, at + 1) }]));
  const first = header.safeParse(rows[0]?.value);
  if (!first.success) return rows;
  const { count } = first.data;
  if (count !== undefined && count !== rows.length - 1) throw new BrokenFile(rows.at(-1)?.line ?? 1, `the file says that it holds ${String(count)} and holds ${String(rows.length - 1)}: it is cut off`);
  return rows.slice(1);
}

function rowsOf(text: string): Row[] {
  if (text.trim() === "") throw new BrokenFile(1, "the file is empty");
  if (/^\s*\[/.test(text)) return arrayRows(text);
  return /^\s*\{/.test(text) ? lineRows(text) : csvRows(text);
}

const keysOf = (value: unknown): ReadonlySet<string> => new Set(typeof value === "object" && value !== null ? Object.keys(value) : []);

function schemaOf(value: unknown): z.ZodType<Omit<FileItem, "line">> {
  const keys = keysOf(value);
  if (keys.has("headRefName")) return ghPull;
  if (keys.has("createdAt")) return ghIssue;
  return keys.has("issue") ? ownIssue : ownPull;
}

function itemOf({ line, value }: Row): FileItem {
  const found = schemaOf(value).safeParse(value);
  if (found.success) return { line, ...found.data };
  const [issue] = found.error.issues;
  throw new BrokenFile(line, `${issue?.path.join(".") ?? ""}${(issue?.path.length ?? 0) > 0 ? ": " : ""}${issue?.message ?? "unknown"}`.slice(0, 200));
}

/** Gives accounts that only their login names the number that another line of the file has for them: gh tells it of authors and not of reviewers. */
function numbered(items: readonly FileItem[]): readonly FileItem[] {
  const known = new Map<string, ForgeAccountFacts>();
  const see = (account: ForgeAccountFacts | null) => { if (account !== null && !account.externalId.startsWith("login:")) known.set(account.login.toLowerCase(), account); };
  for (const { told } of items) {
    if ("issue" in told) see(told.issue.author);
    else for (const account of [told.pull.author, told.pull.mergedBy, ...told.pull.assignees]) see(account);
  }
  const as = (account: ForgeAccountFacts | null) => (account === null ? null : (known.get(account.login.toLowerCase()) ?? account));
  const pullAs = (pull: ForgePull): ForgePull => ({
    ...pull, author: as(pull.author), mergedBy: as(pull.mergedBy), assignees: pull.assignees.map((each) => as(each) ?? each), reviews: pull.reviews.map((each) => ({ ...each, account: as(each.account) })),
    events: pull.events.map((each) => ({ ...each, account: as(each.account), subject: as(each.subject) })),
  });
  return items.map((item) => ("pull" in item.told ? { ...item, told: { pull: pullAs(item.told.pull) } } : item));
}

/**
 * Pull requests and issues of a file: what `gh pr list --json` or `gh issue list --json` wrote (one array, or one object a line), or Byline's own form as JSON lines or CSV. All of it or
 * nothing: throws `BrokenFile` with the line of the first thing that is wrong.
 */
export function readPullText(text: string): readonly FileItem[] {
  return numbered(rowsOf(text.replace(/^\uFEFF/, "")).map(itemOf));
}
