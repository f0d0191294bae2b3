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
const places: Readonly<Record<string, number>> = { AI: 0, Human: 1 };

/**
 * Reads a note of whogitit, version 3 (dotsetlabs/whogitit, docs/src/reference/data-formats.md): one entry a line of the commit's version of a file.
 * `AI` is the session's agent (the tool listens to Claude Code only), `Human` a person. `AIModified` is an agent's line that a person edited before the commit:
 * neither wrote what stands there, so it is no claim, like `Original` and `Unknown`. Null for what is no such note. Never throws.
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
      const place = line && Object.hasOwn(places, line.source.type) ? places[line.source.type] : undefined;
      if (line && place !== undefined) claims.add(line.line_number, line.line_number, place);
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

/** In the order of `places`. */
function writersOf({ session_id, model }: z.infer<typeof noteSchema>["session"]): LineWriter[] {
  const written = /^(?:unknown|)$/i.test(model.id.trim()) ? null : model.id.trim().slice(0, 100);
  return [
    { rule, kind: "agent", agent: "claude-code", model: written, modelId: written === null ? null : (normaliseModel(written)?.id ?? null), session: session_id.slice(0, 100) },
    { rule, kind: "person", agent: null, model: null, modelId: null, session: "Human" },
  ];
}
