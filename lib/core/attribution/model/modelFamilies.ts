/** A family of models: how its name begins in the wild, and which words tell its members apart. */
export interface ModelFamily {
  readonly family: string;
  readonly vendor: string;
  /** Matches the family's name; what follows holds generation and variant. */
  readonly name: RegExp;
  /** Members known without a generation (`haiku`, `deepseek-chat`). */
  readonly variants?: readonly string[];
  /** `claude-opus-4-8`: variant first and hyphens, as the vendor writes it; all others `gpt-5.3-codex`. */
  readonly variantFirst?: true;
  /** `o3`, `qwen3.7`: generation without a hyphen. */
  readonly glued?: true;
  /** Words that name an effort, not a member, in this family only. */
  readonly efforts?: readonly string[];
}

/** Tried in this order; the first whose name is found decides. */
export const modelFamilies: readonly ModelFamily[] = [
  {
    family: "claude", vendor: "anthropic", variantFirst: true, efforts: ["max", "fast"],
    name: /\bclaude(?![a-z])|\b(?=(?:opus|sonnet|haiku|fable|mythos)(?:[ -]?\d|$))/,
    variants: ["opus", "sonnet", "haiku", "fable", "mythos", "instant"],
  },
  { family: "grok-code", vendor: "xai", name: /\bgrok[ -]code(?![a-z])/, variants: ["fast"] },
  { family: "mai-code", vendor: "microsoft", name: /\bmai[ -]code(?![a-z])/ },
  { family: "gpt-oss", vendor: "openai", name: /\bgpt[ -]oss(?![a-z])/, variants: ["20b", "120b"] },
  { family: "gpt", vendor: "openai", name: /\b(?:chat)?gpt(?![a-z])/ },
  { family: "gemini", vendor: "google", name: /\bgemini(?![a-z])/ },
  { family: "gemma", vendor: "google", name: /\bgemma(?![a-z])/ },
  { family: "deepseek", vendor: "deepseek", name: /\bdeepseek(?![a-z])/, variants: ["chat", "coder", "reasoner"] },
  { family: "glm", vendor: "zhipu", name: /\bglm(?![a-z])/ },
  { family: "qwq", vendor: "alibaba", name: /\bqwq(?![a-z])/, variants: ["32b"] },
  { family: "qwen", vendor: "alibaba", glued: true, name: /\bqwen(?![a-z])/, variants: ["coder", "max", "plus"] },
  { family: "kimi", vendor: "moonshot", name: /\bkimi(?![a-z])/ },
  { family: "grok", vendor: "xai", name: /\bgrok(?![a-z])/ },
  { family: "minimax", vendor: "minimax", name: /\bminimax(?![a-z])/ },
  { family: "mimo", vendor: "xiaomi", name: /\bmimo(?![a-z])/ },
  { family: "codestral", vendor: "mistral", name: /\bcodestral(?![a-z])/ },
  { family: "devstral", vendor: "mistral", name: /\bdevstral(?![a-z])/, variants: ["small", "medium"] },
  { family: "mistral", vendor: "mistral", name: /\bmistral(?![a-z])/, variants: ["large", "medium", "small"] },
  { family: "llama", vendor: "meta", name: /\bllama(?![a-z])/ },
  { family: "composer", vendor: "cursor", name: /\bcomposer(?![a-z])/ },
  { family: "swe", vendor: "cognition", name: /\bswe(?=-\d)/ },
  { family: "command", vendor: "cohere", name: /\bcommand(?=-[ra](?![a-z]))/, variants: ["r", "a"] },
  { family: "nova", vendor: "amazon", name: /\bnova(?=[ -](?:pro|lite|micro|premier)(?![a-z]))/, variants: ["pro", "lite", "micro", "premier"] },
  { family: "o", vendor: "openai", glued: true, name: /(?:^|[\s/])o(?=\d(?:$|[\s(:-]))/ },
];
