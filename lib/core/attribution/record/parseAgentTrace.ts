import { z } from "zod";
import { normaliseModel } from "../normaliseModel";
import type { LineWriter } from "./lineRecord";
import { agentOfTool } from "./toolAgents";

/** A range of lines that a trace gives to somebody. */
export interface TraceClaim {
  /** Full sha of what was checked out while the lines were written: the commit before the one that has them. */
  readonly revision: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** `sha256:…` or another algorithm's, as written; null where there is none. */
  readonly hash: string | null;
  readonly writer: LineWriter;
}

const rule = "agent-trace";
const [longestRecord, mostRanges] = [1_000_000, 10_000];

const contributorSchema = z.object({ type: z.string().catch("unknown"), model_id: z.string().optional().catch(undefined) });
const rangeSchema = z.object({ start_line: z.int().min(1).max(0x7fff_fff0), end_line: z.int().min(1).max(0x7fff_fff0), content_hash: z.string().max(200).optional().catch(undefined), contributor: contributorSchema.optional().catch(undefined) });
const conversationSchema = z.object({ url: z.string().catch(""), contributor: contributorSchema.optional().catch(undefined), ranges: z.array(z.unknown()) });
const recordSchema = z.object({
  version: z.string(), id: z.string().catch(""), timestamp: z.string(), tool: z.object({ name: z.string() }).catch({ name: "" }),
  vcs: z.object({ type: z.literal("git"), revision: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/) }), files: z.array(z.object({ path: z.string().min(1).max(4_096), conversations: z.array(z.unknown()) })),
});

/** A transcript's path on somebody's machine is not told further: its last part is enough to know a conversation again. */
function sessionOf(url: string, id: string): string {
  const plain = url.trim().replace(/[/\\]+$/, "");
  return (/^https?:/i.test(plain) ? plain : (plain.split(/[/\\]/).at(-1) ?? "")).slice(0, 100) || id.slice(0, 100);
}

/** `anthropic/claude-opus-4-8` names vendor and model: the model is what follows. */
function writerOf(contributor: z.infer<typeof contributorSchema>, tool: string, session: string): LineWriter | null {
  const model = (contributor.model_id ?? "").trim().split("/").at(-1)?.slice(0, 100) ?? "";
  if (contributor.type === "human") return { rule, kind: "person", agent: null, model: null, modelId: null, session: "human" };
  if (contributor.type !== "ai") return null; // mixed and unknown claim nothing
  return { rule, kind: "agent", agent: agentOfTool(tool), model: model === "" ? null : model, modelId: model === "" ? null : (normaliseModel(model)?.id ?? null), session };
}

/**
 * Reads one line of `.agent-trace/traces.jsonl`: a record of Agent Trace 0.1.0 (github.com/cursor/agent-trace), whose reference writer calls itself 1.0. Ranges are 1-based, both ends
 * included, in the file as it stood when they were written. What is no such record gives nothing. Never throws.
 */
export function parseAgentTrace(line: string): TraceClaim[] {
  const record = line.length > longestRecord ? null : readRecord(line);
  const at = record === null ? Number.NaN : Date.parse(record.timestamp);
  if (record === null || Number.isNaN(at)) return [];
  const claims: TraceClaim[] = [];
  for (const { path, conversations } of record.files) {
    for (const { url, contributor, ranges } of conversations.flatMap((each) => conversationSchema.safeParse(each).data ?? [])) {
      for (const range of ranges.slice(0, mostRanges).flatMap((each) => rangeSchema.safeParse(each).data ?? [])) {
        const writer = writerOf(range.contributor ?? contributor ?? { type: "unknown" }, record.tool.name, sessionOf(url, record.id));
        if (writer === null || range.end_line < range.start_line || claims.length >= mostRanges) continue;
        claims.push({ revision: record.vcs.revision, at, path, from: range.start_line, to: range.end_line, hash: range.content_hash ?? null, writer });
      }
    }
  }
  return claims;
}

function readRecord(line: string): z.infer<typeof recordSchema> | null {
  try {
    return recordSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
