import { z } from "zod";
import { normaliseModel } from "../normaliseModel";
import { ClaimedLines } from "./claimedLines";
import type { LineRecord, LineWriter } from "./lineRecord";

const lineSchema = z.object({ line_number: z.int().min(1).max(0x7fff_fff0), source: z.object({ type: z.string() }) });
const noteSchema = z.object({
  version: z.literal(3),
  session: z.object({ session_id: z.string().catch(""), model: z.object({ id: z.string().catch("") }).catch({ id: "" }) }).catch({ session_id: "", model: { id: "" } }),
  files: z.array(z.unknown()),
});
const fileSchema = z.object({ path: z.string().min(1), lines: z.array(z.unknown()) });

const rule = "whogitit-note";

/**
 * Reads a note of whogitit, version 3 (dotsetlabs/whogitit, docs/src/reference/data-formats.md): one entry a line of the commit's version of a file.
 * `AI` is the session's agent (the tool listens to Claude Code only). `AIModified` is an agent's line that a person edited before the commit: neither wrote what stands there. `Human` is
 * what the tool's hooks did not see, which is no evidence of a person. Both are no claim, like `Original` and `Unknown`. Null for what is no such note. Never throws.
 */
export function parseWhogititNote(text: string): LineRecord | null {
  const note = readNote(text);
  if (note === null) return null;
  const files = new Map<string, ClaimedLines>();
  for (const entry of note.files) {
    const file = fileSchema.safeParse(entry).data;
    if (!file) continue;
    const claims = files.get(file.path) ?? new ClaimedLines();
    files.set(file.path, claims);
    for (const row of file.lines) {
      const line = lineSchema.safeParse(row).data;
      if (line?.source.type === "AI") claims.add(line.line_number, line.line_number, 0);
    }
  }
  return { writers: writersOf(note.session), files: new Map([...files].map(([path, claims]) => [path, claims.toTriples()])) };
}

function readNote(text: string): z.infer<typeof noteSchema> | null {
  try {
    return noteSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function writersOf({ session_id, model }: z.infer<typeof noteSchema>["session"]): LineWriter[] {
  const written = /^(?:unknown|)$/i.test(model.id.trim()) ? null : model.id.trim().slice(0, 100);
  return [{ rule, kind: "agent", agent: "claude-code", model: written, modelId: written === null ? null : (normaliseModel(written)?.id ?? null), session: session_id.slice(0, 100) }];
}
