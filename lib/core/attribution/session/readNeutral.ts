import { z } from "zod";
import type { TranscriptEdit } from "./readClaudeCode";

/** First line of a transcript in the neutral form, which any tool can write (docs/sessions.md). */
const header = z.object({ byline: z.literal("transcript"), version: z.literal(1) });

const entry = z.object({
  agent: z.string().max(100).regex(/^[a-z0-9][a-z0-9-]*$/), session: z.string().min(1).max(200), id: z.string().min(1).max(200), model: z.string().max(200).nullish(),
  cwd: z.string().max(4_096).optional(), file: z.string().min(1).max(4_096), at: z.iso.datetime({ offset: true }), modified: z.boolean().optional(),
  added: z.union([z.string(), z.array(z.string())]),
});

/** Reads a transcript in the neutral form line by line. Without its header nothing in it is read. */
export class NeutralReader {
  private readonly seen = new Set<string>();
  private isOurs: boolean | null = null;
  /** Lines that are no edit in this form. */
  unreadable = 0;

  /** The edit of this line, or null. Never throws for what a line holds. */
  read(line: string): TranscriptEdit | null {
    if (line.trim() === "") return null;
    const value = parseJson(line.replace(/^\uFEFF/, ""));
    if (this.isOurs === null) {
      this.isOurs = header.safeParse(value).success;
      if (!this.isOurs) this.unreadable += 1;
      return null;
    }
    const parsed = this.isOurs ? entry.safeParse(value) : null;
    if (parsed?.success !== true) {
      this.unreadable += 1;
      return null;
    }
    const { agent, session, id, model, cwd, file, at, modified, added } = parsed.data;
    const key = JSON.stringify([session, id, file]);
    const lines = (typeof added === "string" ? [added] : added).flatMap((text) => text.split("\n"));
    if (this.seen.has(key) || lines.every((text) => text.trim() === "")) return null;
    this.seen.add(key);
    return { agent, session, uuid: id, model: model ?? null, cwd: cwd ?? "/", path: file, at: new Date(at).toISOString(), modified: modified ?? false, added: lines };
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
