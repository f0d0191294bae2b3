import { z } from "zod";
import { normaliseLine } from "./normaliseLine";
import type { SessionEdit } from "./sessionEdit";

const patchSchema = z.array(z.object({ lines: z.array(z.string()) }));
const resultSchema = z.object({
  uuid: z.string(), sessionId: z.string().catch(""), timestamp: z.string().transform((text) => Date.parse(text)),
  message: z.object({ content: z.array(z.object({ tool_use_id: z.string().optional(), is_error: z.boolean().optional() })).catch([]) }).optional().catch(undefined),
  toolUseResult: z.object({ filePath: z.string(), structuredPatch: patchSchema.catch([]), content: z.string().optional().catch(undefined), type: z.string().optional().catch(undefined) }),
});
const messageSchema = z.object({ message: z.object({ model: z.string(), content: z.array(z.object({ type: z.string(), id: z.string().optional() })) }) });

/** What a model is called where none was asked. */
const synthetic = "<synthetic>";

/**
 * The edits of a transcript of Claude Code (`~/.claude/projects/<folder>/<session>.jsonl`, one JSON object a line): what was applied, as `toolUseResult.structuredPatch`
 * shows it, or the whole contents of a file that was created. `keyOf` makes a line comparable (`normaliseLine`, or a hash of it). Lines that are no JSON, that are cut
 * off or of another kind are passed over. Never throws.
 */
export class ClaudeTranscript {
  private readonly models = new Map<string, string>();
  private lastModel: string | null = null;

  constructor(private readonly keyOf: (line: string) => string | null = normaliseLine) {}

  /** The edit that one line of the transcript holds, or null. */
  read(line: string): SessionEdit | null {
    // Most of a transcript is talk: only what may matter is parsed.
    if (line.includes('"toolUseResult"') && line.includes('"filePath"')) return this.readResult(parsed(line));
    if (line.includes('"tool_use"') && line.includes('"model"')) this.noteModel(parsed(line));
    return null;
  }

  private noteModel(value: unknown): void {
    const found = messageSchema.safeParse(value).data?.message;
    if (!found || found.model === synthetic) return;
    this.lastModel = found.model;
    for (const { type, id } of found.content) if (type === "tool_use" && id !== undefined) this.models.set(id, found.model);
  }

  private readResult(value: unknown): SessionEdit | null {
    const found = resultSchema.safeParse(value).data;
    if (!found || Number.isNaN(found.timestamp)) return null;
    const { uuid, sessionId, timestamp, message, toolUseResult } = found;
    if (message?.content.some(({ is_error }) => is_error === true) === true) return null;
    const lines = writtenLines(toolUseResult).flatMap((text) => this.keyOf(text) ?? []);
    const call = message?.content.find(({ tool_use_id }) => tool_use_id !== undefined)?.tool_use_id ?? "";
    return lines.length === 0 ? null : { id: uuid, session: sessionId, agent: "claude-code", model: this.models.get(call) ?? this.lastModel, file: toolUseResult.filePath.replaceAll("\\", "/"), at: timestamp, lines };
  }
}

function writtenLines({ structuredPatch, content, type }: z.infer<typeof resultSchema>["toolUseResult"]): string[] {
  if (structuredPatch.length > 0) return structuredPatch.flatMap(({ lines }) => lines.filter((line) => line.startsWith("+")).map((line) => line.slice(1)));
  return type === "create" && content !== undefined ? content.split("\n") : [];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
