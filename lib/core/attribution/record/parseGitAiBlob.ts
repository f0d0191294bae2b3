import { z } from "zod";
import { ClaimedLines } from "./claimedLines";
import type { LineRecord, LineWriter } from "./lineRecord";
import { parseGitAiNote } from "./parseGitAiNote";

const lineNumber = z.int().min(1).max(0x7fff_fff0);
const linesSchema = z.union([lineNumber.transform((line): [number, number] => [line, line]), z.tuple([lineNumber, lineNumber])]);
const authorSchema = z.object({ author: z.string(), lines: z.array(z.unknown()) });
const fileSchema = z.object({ authors: z.array(z.unknown()) });
const blobSchema = z.object({ files: z.record(z.string(), z.unknown()), schema_version: z.literal("authorship/0.0.1").optional() });

/** Authors that can be nobody but an agent. `Claude` is a person's name too, and any other name may be what git was set to: no claim. */
const agents: readonly (readonly [name: string, agent: string])[] = [["Claude Code", "claude-code"], ["Cursor", "cursor"]];
const writers: readonly LineWriter[] = agents.map(([session, agent]) => ({ rule: "git-ai-note", kind: "agent", agent, model: null, modelId: null, session }));

/**
 * Reads what git-ai kept in `refs/ai/authorship/<commit>` before it used notes: a note as `parseGitAiNote` reads it, or JSON of version 0.0.1 (the oldest say no version) with authors
 * by name and lines as numbers and pairs (as met in git-ai's own repository). Null for what is neither. Never throws.
 */
export function parseGitAiBlob(text: string): LineRecord | null {
  const blob = readBlob(text);
  if (blob === null) return parseGitAiNote(text);
  const files = new Map<string, Int32Array>();
  for (const [path, entry] of Object.entries(blob.files)) {
    const triples = claimsOf(fileSchema.safeParse(entry).data?.authors ?? []);
    if (triples.length > 0) files.set(path, triples);
  }
  return { writers, files };
}

function readBlob(text: string): z.infer<typeof blobSchema> | null {
  try {
    return blobSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function claimsOf(authors: readonly unknown[]): Int32Array {
  const claims = new ClaimedLines();
  for (const entry of authors) {
    const author = authorSchema.safeParse(entry).data;
    const place = agents.findIndex(([name]) => name === author?.author);
    if (!author || place === -1) continue;
    for (const lines of author.lines) {
      const [from, to] = linesSchema.safeParse(lines).data ?? [1, 0];
      if (to >= from) claims.add(from, to, place);
    }
  }
  return claims.toTriples();
}
