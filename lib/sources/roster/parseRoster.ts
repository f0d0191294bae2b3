import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { AppError } from "@/lib/errors";

/** Somebody in a team as a file writes it. Days are given or not. */
export interface RawMember {
  /** Address, login or whole name. */
  readonly who: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface RawTeam {
  readonly slug: string;
  readonly name: string;
  readonly parent: string | null;
  readonly members: readonly RawMember[];
}

const most = { bytes: 2_000_000, teams: 5_000 };
const hint = "CSV has the columns team, member and, if wanted, name, parent, from, until; YAML has teams: with name, parent and members. docs/teams.md has both in full.";
const bad = (message: string) => new AppError("bad-input", message, { hint });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine((text) => !Number.isNaN(Date.parse(text)));
const dayOrNone = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value === "" || value === undefined ? null : value), day.nullable());
const text = z.string().trim().max(200);
const rowSchema = z.object({ team: text.min(1), member: text.default(""), name: text.default(""), parent: text.default(""), from: dayOrNone, until: dayOrNone });
const yamlSchema = z.object({
  teams: z.record(text.min(1), z.object({
    name: text.optional(), parent: text.optional(),
    members: z.array(z.union([text.min(1).transform((who) => ({ who, from: null, until: null })), z.object({ who: text.min(1), from: dayOrNone, until: dayOrNone })])).default([]),
  }).nullable().transform((team) => team ?? { name: undefined, parent: undefined, members: [] })),
});

function fromYaml(content: string): RawTeam[] {
  let data: unknown;
  try {
    data = parseYaml(content, { maxAliasCount: 0 });
  } catch {
    throw bad("The file is no YAML that can be read.");
  }
  const parsed = yamlSchema.safeParse(data);
  if (!parsed.success) throw bad(`The file is not as it should be at ${parsed.error.issues[0]?.path.join(".") ?? "its beginning"}.`);
  return Object.entries(parsed.data.teams).map(([slug, { name, parent, members }]) => ({ slug, name: name ?? slug, parent: parent ?? null, members }));
}

function fromCsv(content: string): RawTeam[] {
  let data: unknown;
  try {
    data = parseCsv(content, { bom: true, columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()), skip_empty_lines: true, trim: true, relax_column_count_less: true });
  } catch {
    throw bad("The file is no CSV that can be read.");
  }
  const parsed = z.array(rowSchema).safeParse(data);
  if (!parsed.success) throw bad(`Row ${String(Number(parsed.error.issues[0]?.path[0] ?? 0) + 2)} is not as it should be: ${String(parsed.error.issues[0]?.path[1] ?? "team")}.`);
  const teams = new Map<string, { slug: string; name: string; parent: string | null; members: RawMember[] }>();
  for (const { team, member, name, parent, from, until } of parsed.data) {
    const there = teams.get(team) ?? { slug: team, name: team, parent: null, members: [] };
    teams.set(team, { ...there, name: name === "" ? there.name : name, parent: parent === "" ? there.parent : parent, members: member === "" ? there.members : [...there.members, { who: member, from, until }] });
  }
  return [...teams.values()];
}

/** Reads teams from a CSV or YAML file: which of the two is told by its text. Throws `bad-input` naming the place. */
export function parseRoster(content: string): RawTeam[] {
  if (Buffer.byteLength(content) > most.bytes) throw bad("The file is too large: 2 MB at most.");
  const teams = /^\s*(?:---\s*\n|#[^\n]*\n|\s)*teams\s*:/.test(content) ? fromYaml(content) : fromCsv(content);
  if (teams.length === 0 || teams.length > most.teams) throw bad(teams.length === 0 ? "There is no team in the file." : "There are too many teams in the file.");
  for (const { slug, members } of teams) {
    const wrong = members.find(({ from, until }) => from !== null && until !== null && from >= until);
    if (wrong !== undefined) throw bad(`${wrong.who} leaves ${slug} before coming.`);
  }
  return teams;
}
