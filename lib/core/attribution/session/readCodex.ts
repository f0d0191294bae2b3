import { z } from "zod";
import { parsePatch } from "./parsePatch";
import type { TranscriptEdit } from "./readClaudeCode";

const entrySchema = z.object({ timestamp: z.iso.datetime({ offset: true }), type: z.string(), payload: z.record(z.string(), z.unknown()) });
const metaSchema = z.object({ id: z.string(), cwd: z.string().optional() });
const contextSchema = z.object({ cwd: z.string().optional(), model: z.string().optional() });
const callSchema = z.object({ type: z.enum(["function_call", "custom_tool_call"]), call_id: z.string(), arguments: z.string().optional(), input: z.string().optional() });
const outputSchema = z.object({ type: z.enum(["function_call_output", "custom_tool_call_output"]), call_id: z.string(), output: z.unknown() });
const argumentsSchema = z.object({ command: z.union([z.string(), z.array(z.string())]).optional(), cmd: z.string().optional(), input: z.string().optional() });

/**
 * Reads a transcript of Codex (`~/.codex/sessions/<year>/<month>/<day>/rollout-*.jsonl`) line by line: `apply_patch` envelopes, as a tool of their own or inside a shell call, that
 * ended well; the model of the latest `turn_context`. What is written by other shell commands is not seen.
 */
export class CodexReader {
  private session = "";
  private cwd = "";
  private model: string | null = null;
  private readonly patches = new Map<string, string>();
  /** Lines that are no JSON: half written, or damaged. */
  unreadable = 0;

  /** The edits that this line reports as applied. Never throws for what a line holds. */
  read(line: string): TranscriptEdit[] {
    if (line.trim() === "") return [];
    const value = parsed(line);
    if (value === undefined) this.unreadable += 1;
    const entry = entrySchema.safeParse(value).data;
    if (!entry) return [];
    this.noteContext(entry);
    this.noteCall(entry.payload);
    return this.readOutput(entry);
  }

  private noteContext({ type, payload }: z.infer<typeof entrySchema>): void {
    const meta = type === "session_meta" ? metaSchema.safeParse(payload).data : undefined;
    const context = type === "turn_context" ? contextSchema.safeParse(payload).data : undefined;
    this.session = meta?.id ?? this.session;
    this.cwd = context?.cwd ?? meta?.cwd ?? this.cwd;
    this.model = context?.model ?? this.model;
  }

  private noteCall(payload: unknown): void {
    const call = callSchema.safeParse(payload).data;
    const patch = call && envelopeOf(call.input ?? call.arguments ?? "");
    if (call && patch) this.patches.set(call.call_id, patch);
  }

  private readOutput({ timestamp, payload }: z.infer<typeof entrySchema>): TranscriptEdit[] {
    const result = outputSchema.safeParse(payload).data;
    const patch = result && this.patches.get(result.call_id);
    if (!result || patch === undefined) return [];
    this.patches.delete(result.call_id);
    if (!endedWell(result.output)) return [];
    const at = new Date(timestamp).toISOString();
    return parsePatch(patch).map(({ path, added }, place) => ({ agent: "codex", session: this.session, uuid: `${result.call_id} ${String(place)}`, model: this.model, cwd: this.cwd, path, at, modified: false, added }));
  }
}

/** The patch in a tool's input, or in the words of a shell command. */
function envelopeOf(text: string): string | null {
  const args = argumentsSchema.safeParse(parsed(text)).data;
  const words = args ? [args.input, args.cmd, ...(typeof args.command === "string" ? [args.command] : (args.command ?? []))] : [text];
  return words.find((word) => word?.includes("*** Begin Patch") === true) ?? null;
}

const outcomeSchema = z.object({ output: z.string().catch(""), metadata: z.object({ exit_code: z.number() }).optional().catch(undefined) });

function endedWell(output: unknown): boolean {
  const found = outcomeSchema.safeParse(typeof output === "string" ? parsed(output) : output).data;
  if (found?.metadata) return found.metadata.exit_code === 0;
  const text = found?.output ?? (typeof output === "string" ? output : "");
  return /(?:^|\n)Success\. Updated the following files|^Exit code: 0\b|Process exited with code 0\b/.test(text);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
