import { sessionsHeader, type WrittenEdit, writtenEdit } from "./writtenEdit";

export interface ReadEdits {
  readonly edits: readonly WrittenEdit[];
  /** Lines that are none, by number (from 1), with the id where one can be read. */
  readonly refused: readonly { readonly line: number; readonly id: string | null; readonly reason: string }[];
}

/** Reads a file of sessions: a header, then an edit a line. Null where the header is missing or of another version. Blank lines are passed over. Never throws. */
export function readEdits(text: string): ReadEdits | null {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  if (!sessionsHeader.safeParse(parsed(lines[0] ?? "")).success) return null;
  const edits: WrittenEdit[] = [];
  const refused: { line: number; id: string | null; reason: string }[] = [];
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === "") continue;
    const value = parsed(line);
    const found = writtenEdit.safeParse(value);
    if (found.success) edits.push(found.data);
    else refused.push({ line: at + 1, id: idOf(value), reason: value === undefined ? "no JSON" : `${found.error.issues[0]?.path.join(".") ?? ""}: ${found.error.issues[0]?.message ?? ""}`.slice(0, 200) });
  }
  return { edits, refused };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): string | null {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id.slice(0, 100) : null;
}
