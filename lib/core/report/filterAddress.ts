import { type Filter, filterSchema, type Range } from "./filter";

/** A part of an address that could not be used; the page says so and shows the rest. */
export interface IgnoredPart {
  readonly key: string;
  readonly value: string;
}

/** What an address asks for, and what of it was not understood. */
export interface ReadFilter {
  readonly filter: Filter;
  readonly ignored: readonly IgnoredPart[];
}

const standard: Filter = filterSchema.parse({});
const longest = 200;
const mostNames = 100;

/** Distinct, sorted by code unit: the same choice has one address, on every machine. */
function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function parseWeeks(text: string): Range | null {
  if (text === "all") return { kind: "all" };
  const weeks = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return weeks >= 1 && weeks <= 1040 ? { kind: "weeks", weeks } : null;
}

/** Reads one address, collecting what it cannot use. */
class Reader {
  readonly ignored: IgnoredPart[] = [];

  constructor(private readonly params: URLSearchParams) {}

  /** The last value of a key: what a form that was sent twice means. */
  private last(key: string): string | null {
    return this.params.getAll(key).at(-1) ?? null;
  }

  private refuse(key: string, value: string | null) {
    if (value !== null && value !== "") this.ignored.push({ key, value: value.slice(0, longest) });
  }

  names(key: string): string[] {
    const given = this.params.getAll(key).filter((value) => value !== "");
    const usable = given.filter((value) => value.length <= longest);
    for (const value of given.filter((name) => name.length > longest)) this.refuse(key, value);
    for (const value of usable.slice(mostNames)) this.refuse(key, value);
    return distinct(usable.slice(0, mostNames));
  }

  /** The last value where it is one of the choices, else the standard one. */
  choice<Choice extends string>(key: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const value = this.last(key);
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.refuse(key, value);
    return found ?? otherwise;
  }

  range(): Range {
    const [from, to, weeks] = [this.last("from"), this.last("to"), this.last("weeks")];
    if (from !== null && to !== null && isDay(from) && isDay(to) && from <= to) return { kind: "days", from, to };
    this.refuse("from", from);
    this.refuse("to", to);
    const range = weeks === null ? null : parseWeeks(weeks);
    if (range === null) this.refuse("weeks", weeks);
    return range ?? standard.range;
  }
}

function read(params: URLSearchParams): ReadFilter {
  const reader = new Reader(params);
  const filter: Filter = {
    repositories: reader.names("repo"),
    teams: reader.names("team"),
    agents: reader.names("agent"),
    measure: reader.choice("measure", ["lines", "effective"], standard.measure),
    range: reader.range(),
    view: reader.choice("view", ["policy", "strict"], standard.view),
    bulk: reader.choice("bulk", ["with", "without"], "with") === "with",
  };
  return { filter, ignored: reader.ignored };
}

function write(filter: Filter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of distinct(filter.repositories)) params.append("repo", name);
  for (const name of distinct(filter.teams)) params.append("team", name);
  for (const name of distinct(filter.agents)) params.append("agent", name);
  if (filter.measure !== standard.measure) params.set("measure", filter.measure);
  const { range } = filter;
  if (range.kind === "all") params.set("weeks", "all");
  if (range.kind === "weeks" && !(standard.range.kind === "weeks" && standard.range.weeks === range.weeks)) params.set("weeks", String(range.weeks));
  if (range.kind === "days") {
    params.set("from", range.from);
    params.set("to", range.to);
  }
  if (filter.view !== standard.view) params.set("view", filter.view);
  if (!filter.bulk) params.set("bulk", "without");
  return params;
}

/**
 * The filter in an address: `repo`, `team` and `agent` (repeated), `measure=effective`, `weeks=12` or `all`, or `from` and `to` (days, both included),
 * `view=strict`, `bulk=without`. What is standard is left out, so that one choice has one address. Other keys are not looked at.
 */
export const filterAddress = { read, write } as const;
