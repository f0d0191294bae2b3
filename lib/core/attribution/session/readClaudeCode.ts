import { z } from "zod";

/** What one edit of a transcript wrote, before its path is placed in a repository and its lines are hashed. */
export interface TranscriptEdit {
  /** Agent id as in the catalogue. */
  readonly agent: string;
  readonly session: string;
  /** The tool's own id of the edit, unique in its session. */
  readonly uuid: string;
  readonly model: string | null;
  /** Working folder at the time, absolute. */
  readonly cwd: string;
  /** As the tool wrote it: absolute, or relative to `cwd`. */
  readonly path: string;
  readonly at: string;
  readonly modified: boolean;
  /** Text of the added lines, in order. */
  readonly added: readonly string[];
}

const toolUse = z.object({ type: z.literal("tool_use"), id: z.string(), name: z.string(), input: z.record(z.string(), z.unknown()) });
const assistant = z.object({ type: z.literal("assistant"), message: z.object({ model: z.string().optional(), content: z.array(z.unknown()) }) });
const toolResult = z.object({ type: z.literal("tool_result"), tool_use_id: z.string(), is_error: z.boolean().optional() });
const user = z.object({
  type: z.literal("user"), uuid: z.string(), sessionId: z.string(), timestamp: z.iso.datetime(), cwd: z.string(),
  message: z.object({ content: z.array(z.unknown()) }),
  toolUseResult: z.record(z.string(), z.unknown()),
});
const edited = z.object({ filePath: z.string(), structuredPatch: z.array(z.object({ lines: z.array(z.string()) })), userModified: z.boolean().optional() });
const created = z.object({ type: z.literal("create"), content: z.string() });
const notebook = z.object({ notebook_path: z.string(), new_source: z.string(), edit_mode: z.string().optional() });

type Use = z.infer<typeof toolUse> & { readonly model: string | null };
interface Written { readonly path: string; readonly added: readonly string[]; readonly modified: boolean }

/**
 * Reads a Claude Code transcript (`~/.claude/projects/<folder>/<session>.jsonl`) line by line. Only results that were
 * applied count: `toolUseResult.structuredPatch` for edits, `content` for new files, `new_source` for notebook cells.
 */
export class ClaudeCodeReader {
  private readonly uses = new Map<string, Use>();
  private readonly seen = new Set<string>();
  /** Lines that are no JSON: half written, or damaged. */
  unreadable = 0;

  /** The edit that this line reports as applied, or null. Never throws for what a line holds. */
  read(line: string): TranscriptEdit | null {
    if (line.trim() === "") return null;
    const entry = parseJson(line);
    if (entry === undefined) {
      this.unreadable += 1;
      return null;
    }
    this.noteUses(entry);
    return this.readResult(entry);
  }

  private noteUses(entry: unknown): void {
    const said = assistant.safeParse(entry);
    if (!said.success) return;
    const { model, content } = said.data.message;
    for (const part of content) {
      const use = toolUse.safeParse(part);
      // `<synthetic>` stands where the tool itself wrote the message.
      if (use.success) this.uses.set(use.data.id, { ...use.data, model: model?.startsWith("<") ? null : (model ?? null) });
    }
  }

  private readResult(entry: unknown): TranscriptEdit | null {
    const parsed = user.safeParse(entry);
    if (!parsed.success) return null;
    const { uuid, sessionId, timestamp, cwd, message, toolUseResult } = parsed.data;
    const result = message.content.map((part) => toolResult.safeParse(part)).find((part) => part.success)?.data;
    if (result === undefined || result.is_error === true || this.seen.has(uuid)) return null;
    const use = this.uses.get(result.tool_use_id);
    const written = readWritten(toolUseResult, use);
    if (written === null || written.added.length === 0) return null;
    this.seen.add(uuid);
    return { agent: "claude-code", session: sessionId, uuid, model: use?.model ?? null, cwd, at: new Date(timestamp).toISOString(), ...written };
  }
}

function readWritten(result: Readonly<Record<string, unknown>>, use: Use | undefined): Written | null {
  if (use?.name === "NotebookEdit") return readNotebook(use.input);
  const edit = edited.safeParse(result);
  if (!edit.success) return null;
  const { filePath, structuredPatch, userModified } = edit.data;
  const create = created.safeParse(result);
  const added = create.success
    ? create.data.content.split("\n")
    : structuredPatch.flatMap(({ lines }) => lines.filter((line) => line.startsWith("+")).map((line) => line.slice(1)));
  return { path: filePath, added, modified: userModified ?? false };
}

function readNotebook(input: unknown): Written | null {
  const cell = notebook.safeParse(input);
  if (!cell.success || cell.data.edit_mode === "delete") return null;
  return { path: cell.data.notebook_path, added: cell.data.new_source.split("\n"), modified: false };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
