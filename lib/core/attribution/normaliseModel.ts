import { type ModelFamily, modelFamilies } from "./model/modelFamilies";

/** A model, however it was spelled. `id` is one spelling for all: `claude-opus-4-8`, `gpt-5.3-codex`, `gemini-2.5-pro`. */
export interface Model {
  readonly id: string;
  /** Who made it: `anthropic`, `openai`, `google` … */
  readonly vendor: string;
  /** `claude`, `gpt`, `gemini`, `o` … */
  readonly family: string;
  /** `4.8`, `5.3`, `4o`, `k2.5`; null where the spelling gives none. */
  readonly generation: string | null;
  /** Member of the generation: `opus`, `codex`, `pro`, `mini`; null for the plain one. */
  readonly variant: string | null;
}

const longestName = 100;
const known = new Map<string, Model | null>();
const mostKnown = 5_000;

/**
 * Reads a model from any of its spellings. Provider prefixes, dates, previews, context sizes and efforts are dropped:
 * they are settings of the same model. Null where no family is recognised, or nothing beyond the family's name.
 */
export function normaliseModel(raw: string): Model | null {
  const there = known.get(raw);
  if (there !== undefined) return there;
  const model = raw.length > longestName ? null : readModel(raw);
  if (known.size < mostKnown) known.set(raw, model);
  return model;
}

function readModel(raw: string): Model | null {
  const text = tidy(raw);
  for (const family of modelFamilies) {
    const start = family.name.exec(text);
    if (start === null) continue;
    return describe(family, readParts(family, text.slice(start.index + start[0].length)));
  }
  return null;
}

/** Lower-case, one kind of blank, without brackets, provider path and `:free`-like endings. */
function tidy(raw: string): string {
  const text = raw.toLowerCase().replace(/[\s_]+/g, " ").replace(/\([^)]*\)?|\[[^\]]*\]?|<[^>]*>?/g, " ").trim();
  const cut = text.replace(/,.*$| via .*$|@.*$|(?<=[a-z0-9]):[a-z][\w.-]*$|-v\d+:\d+$/, "");
  const named = cut.slice(cut.lastIndexOf("/") + 1).trim();
  return named.replace(/^(?:(?:us|eu|apac|global)\.)?(?:anthropic|meta|mistral|amazon|deepseek|openai|qwen)\.(?=[a-z])/, "");
}

interface Parts {
  readonly generation: string | null;
  readonly variant: string | null;
}

const settingWord =
  /^(?:preview|latest|exp|experimental|beta|free|thinking|reasoning|x?high|medium|low|minimal|none|context|autonomous|supervised|instruct|it|hf|fp8|terminus|customtools|\d{3,}|0\d|\d+[km]|v\d:\d)$/;
const size = /^a?\d{1,4}b$/;

function readParts(family: ModelFamily, rest: string): Parts {
  const words = rest.split(/[\s/:-]+/).filter((word) => word !== "");
  let generation: string | null = null;
  const variant: string[] = [];
  for (let at = 0; at < words.length && variant.length < 2; at += 1) {
    const word = words[at] ?? "";
    const number = generation === null ? /^([vkmr]?\d{1,2}(?:\.\d{1,2})?)([ox])?$/.exec(word) : null;
    if (number !== null && !word.startsWith("0")) {
      const minor = words[at + 1] ?? "";
      const joins = /^\d$/.test(minor) && !(number[1] ?? "").includes(".");
      generation = oldSpelling(family, `${number[1] ?? ""}${joins ? `.${minor}` : number[2] ?? ""}`);
      if (joins) at += 1;
    } else if (isVariant(family, word)) variant.push(word);
    else if (generation !== null && !settingWord.test(word) && !isEffort(family, word)) break;
  }
  return { generation, variant: variant.length === 0 ? null : variant.join("-") };
}

/** Azure may not write a dot in `gpt-3.5`. */
function oldSpelling(family: ModelFamily, generation: string): string {
  return family.family === "gpt" && generation === "35" ? "3.5" : generation;
}

function isEffort(family: ModelFamily, word: string): boolean {
  return family.efforts?.includes(word) ?? false;
}

function isVariant(family: ModelFamily, word: string): boolean {
  if (isEffort(family, word)) return false;
  return size.test(word) || (!settingWord.test(word) && /^[a-z]{1,12}$/.test(word));
}

function describe(family: ModelFamily, { generation, variant }: Parts): Model | null {
  const isKnownMember = variant !== null && (family.variants ?? []).some((member) => variant.split("-").includes(member));
  if (generation === null && !isKnownMember) return null;
  const { vendor, family: name } = family;
  const joined = family.glued === true ? `${name}${generation ?? ""}` : null;
  const id = family.variantFirst === true
    ? [name, variant, generation?.replace(".", "-")]
    : [...(joined === null ? [name, generation] : [joined]), variant];
  return { id: id.filter((part) => part !== null && part !== undefined).join("-"), vendor, family: name, generation, variant };
}
