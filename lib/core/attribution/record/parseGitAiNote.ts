import { z } from "zod";
import { normaliseModel } from "../normaliseModel";
import { ClaimedLines } from "./claimedLines";
import type { LineRecord, LineWriter } from "./lineRecord";
import { agentOfTool } from "./toolAgents";

/** Fields that are of no use here may hold anything: a note is not thrown away for them. */
const sessionSchema = z.object({ agent_id: z.object({ tool: z.string().catch(""), model: z.string().catch("") }) });
const entriesSchema = z.record(z.string(), z.unknown()).nullish().catch(null);
const metadataSchema = z.object({ sessions: entriesSchema, prompts: entriesSchema });

type Metadata = z.infer<typeof metadataSchema>;

const rule = "git-ai-note";
/** What tools write where they do not know the model. */
const noModel = /^(?:unknown|default|auto|<.*>|)$/i;
const divider = /^---[ \t]*\r?$/m;
/** More lines than any file: a record that names higher ones is damaged. */
const lastLine = 0x7fff_fff0;

/**
 * Reads a note of the Git AI Standard v3.0.0 (https://github.com/git-ai-project/git-ai, specs/git_ai_standard_v3.0.0.md), and of its forerunners under
 * the same schema name: keys `s_…::t_…` are sessions, `h_…` and `human` known people, everything else (16 or 7 hexadecimal digits, a UUID, `ai_agent`)
 * sessions of agents. A key that its metadata does not describe still says whether an agent or a person wrote. Lines without a key are nobody's.
 * Null for what is no such note. Never throws.
 */
export function parseGitAiNote(text: string): LineRecord | null {
  const split = divider.exec(text);
  if (split === null) return null;
  const metadata = parseMetadata(text.slice(split.index + split[0].length));
  if (metadata === null) return null;
  const writers = new Writers(metadata);
  const files = new Map<string, ClaimedLines>();
  let file: ClaimedLines | null = null;
  for (const line of text.slice(0, split.index).split("\n")) {
    if (line.trim() === "") continue;
    if (/^\s/.test(line)) {
      if (file) claim(line, file, writers);
      continue;
    }
    const path = pathOf(line);
    file = files.get(path) ?? new ClaimedLines();
    files.set(path, file);
  }
  return { writers: writers.list, files: new Map([...files].map(([path, lines]) => [path, lines.toTriples()])) };
}

function parseMetadata(text: string): Metadata | null {
  try {
    return metadataSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A path with blanks stands in quotes, without escapes. */
function pathOf(line: string): string {
  const text = line.replace(/\r$/, "");
  return text.length > 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

/** `  <key> 1-4,9,12`: parts that are no range of lines are passed over. */
function claim(line: string, file: ClaimedLines, writers: Writers): void {
  const [key, ranges, ...more] = line.trim().split(/\s+/);
  if (key === undefined || ranges === undefined || more.length > 0) return;
  const writer = writers.placeOf(key);
  for (const range of ranges.split(",")) {
    const [, first, last] = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(range) ?? [];
    const from = Number(first);
    const to = Number(last ?? first);
    if (from >= 1 && to >= from && to <= lastLine) file.add(from, to, writer);
  }
}

/** Writers in the order they are met; traces of one session are one writer. */
class Writers {
  readonly list: LineWriter[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly metadata: Metadata) {}

  placeOf(key: string): number {
    const session = key.split("::")[0] ?? key;
    const known = this.places.get(session);
    if (known !== undefined) return known;
    this.places.set(session, this.list.length);
    return this.list.push(this.describe(session.slice(0, 100))) - 1;
  }

  private describe(session: string): LineWriter {
    if (session.startsWith("h_") || session === "human") return { rule, kind: "person", agent: null, model: null, modelId: null, session };
    const { sessions, prompts } = this.metadata;
    const entries = session.startsWith("s_") ? sessions : prompts;
    const found = sessionSchema.safeParse(entries && Object.hasOwn(entries, session) ? entries[session] : null).data;
    if (!found) return { rule, kind: "agent", agent: "unnamed", model: null, modelId: null, session };
    const { tool, model } = found.agent_id;
    const written = noModel.test(model.trim()) ? null : model.trim().slice(0, 100);
    return { rule, kind: "agent", agent: agentOfTool(tool), model: written, modelId: written === null ? null : (normaliseModel(written)?.id ?? null), session };
  }
}
