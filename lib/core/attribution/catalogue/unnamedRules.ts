import type { CatalogueRule } from "./catalogueRule";
import { census } from "./census";

const keys = ["assisted-by", "ai-assisted-by", "generated-by", "co-developed-by"];
const model = "(?:claude|gpt|chatgpt|glm|kimi|deepseek|qwen|gemini|minimax|grok|mistral|codestral|devstral|llama|opus|sonnet|haiku|o(?=\\d))";

/** Declarations that name a model, or no more than "AI": they count, but the agent stays unnamed. */
export const unnamedRules: readonly CatalogueRule[] = [
  {
    id: "unnamed.assisted-by-model", agent: "unnamed", kind: "agent", roles: ["trailer"], strength: "D", yields: true,
    pattern: {
      type: "trailer", keys, modelIn: "value",
      value: new RegExp(`^(?:[\\w.-]+/)*${model}[ -]?(?:[a-z]+[ -]?){0,2}v?\\d[\\w.-]*(?: [a-z]+)?(?:$|,| *[([])`, "i"),
    },
    examples: [
      ["trailer", "Assisted-by: GPT 5.6"], ["trailer", "Assisted-by: Claude Opus 4.6"], ["trailer", "Assisted-by: Opus 4.7"],
      ["trailer", "Assisted-by: Claude Opus 5 (1M context)"], ["trailer", "Assisted-by: opencode-go/qwen3.7-max (autonomous)"],
      ["trailer", "Assisted-by: Claude Opus 4.8 (model: claude-opus-4-8, autonomous)"],
    ],
    counterExamples: [
      ["trailer", "Assisted-by: Grok"], ["trailer", "Assisted-by: Ollie 2nd <o@example.com>"], ["trailer", "Assisted-by: Gemini Rossi <g@example.com>"],
    ],
    source: census,
  },
  {
    id: "unnamed.name-model", agent: "unnamed", kind: "agent", roles: ["trailer"], strength: "D", yields: true,
    pattern: { type: "trailer", keys, modelIn: "value", value: new RegExp(`^[a-z][\\w .-]{0,40}:[ ]?(?:[\\w.-]+/)*${model}[ -]?(?:[a-z]+[ -]?){0,2}v?\\d`, "i") },
    examples: [["trailer", "Assisted-by: LLM-Helper:claude-sonnet-4-5"], ["trailer", "Assisted-by: Something:gpt-5 coccinelle"]],
    counterExamples: [["trailer", "Assisted-by: Bug:1234"], ["trailer", "Assisted-by: Ann: thanks for the 2 reviews"]],
    source: "https://docs.kernel.org/process/coding-assistants.html",
  },
  {
    id: "unnamed.assisted-by-ai", agent: "unnamed", kind: "agent", roles: ["trailer"], strength: "D", yields: true,
    pattern: { type: "trailer", keys, value: /^(?:ai|llm|ai assistant|ai agent)$/i },
    examples: [["trailer", "Assisted-by: AI"]], counterExamples: [["trailer", "Assisted-by: Ai Weiwei"], ["trailer", "Assisted-by: no AI"]],
    source: census,
  },
  {
    id: "unnamed.ai-assisted", agent: "unnamed", kind: "agent", roles: ["trailer"], strength: "D", yields: true,
    pattern: { type: "trailer", keys: ["ai-assisted", "ai-generated"], value: /^(?:true|yes)$/i },
    examples: [["trailer", "AI-assisted: true"], ["trailer", "AI-assisted: yes"], ["trailer", "AI-Generated: true"]],
    counterExamples: [["trailer", "AI-assisted: no"], ["trailer", "AI-assisted: I asked a chat bot about the error"], ["trailer", "AI usage: none"]],
    source: census,
  },
  {
    id: "unnamed.agent-signature", agent: "unnamed", kind: "agent", roles: ["trailer"], strength: "D", yields: true,
    pattern: { type: "trailer", keys: ["agent-signature"], value: /^(?<model>[^<>]{2,60}) on behalf of \S/i },
    examples: [["trailer", "Agent-Signature: claude-opus-4-8 on behalf of Ann"]], counterExamples: [["trailer", "Agent-Signature: Ann"]],
    source: census,
  },
  {
    id: "unnamed.entire-checkpoint", agent: "unnamed", kind: "agent", roles: ["trailer"], strength: "D", yields: true,
    pattern: { type: "trailer", keys: ["entire-checkpoint"], value: /^[0-9a-f]{12}$/i },
    examples: [["trailer", "Entire-Checkpoint: 0123456789ab"]], counterExamples: [["trailer", "Entire-Checkpoint: none"]],
    source: "https://docs.entire.io",
  },
  {
    id: "unnamed.executed-by", agent: "unnamed", kind: "hint", roles: ["trailer"], strength: "H",
    pattern: { type: "trailer", keys: ["executed-by"], value: /^[a-z]+(?:-[a-z]+)*-agent$/i },
    examples: [["trailer", "Executed-By: backend-agent"]], counterExamples: [["trailer", "Executed-By: Ann <ann@example.com>"]],
    source: census,
  },
  {
    id: "chatgpt.co-author", agent: "chatgpt", kind: "agent", roles: ["co-author"], strength: "D",
    pattern: { type: "name", name: /^chatgpt$/i },
    examples: [["co-author", "ChatGPT"], ["co-author", "ChatGPT <chatgpt@openai.com>"]], counterExamples: [["co-author", "ChatGPT Fan <fan@example.com>"]],
    source: census,
  },
];
