import type { CatalogueRule } from "./catalogueRule";
import { census } from "./census";

const kernel = "https://docs.kernel.org/process/coding-assistants.html";
const keys = ["assisted-by", "ai-assisted-by", "generated-by", "co-developed-by"];
/** People are thanked with the same key: curl has done it 13,304 times. */
const person = ["trailer", "Assisted-by: Daniel Stenberg <daniel@example.com>"] as const;

/** A tool that no person is called after: `TOOL`, `TOOL:MODEL`, `TOOL (…)`, `TOOL <…>`, `MODEL via TOOL`. */
function toolRule(agent: string, tool: string, written: readonly string[], source = census): CatalogueRule {
  const value = new RegExp(`^(?:🤖 ?)?(?:[^<>()]{1,60} via )?(?:${tool})(?:$|[:(<,[]| +(?:[(<[]|v?\\d))`, "iu");
  return {
    id: `${agent}.assisted-by`, agent, kind: "agent", roles: ["trailer"], strength: "D", source,
    pattern: { type: "trailer", keys, value, modelIn: "value" },
    examples: written.map((text) => ["trailer", `Assisted-by: ${text}`] as const),
    counterExamples: [person, ["trailer", `Reviewed-by: ${written[0] ?? agent}`]],
  };
}

/** A tool that shares its name with people: the model or the vendor has to stand with it. */
function namesakeRule(agent: string, value: RegExp, written: readonly string[], people: readonly string[]): CatalogueRule {
  return {
    id: `${agent}.assisted-by`, agent, kind: "agent", roles: ["trailer"], strength: "D", source: kernel,
    pattern: { type: "trailer", keys, value, modelIn: "value" },
    examples: written.map((text) => ["trailer", `Assisted-by: ${text}`] as const),
    counterExamples: [person, ...people.map((text) => ["trailer", `Assisted-by: ${text}`] as const)],
  };
}

/** `Assisted-by:` and its sisters in the six shapes that were met. Only a known tool or `NAME:MODEL` counts. */
export const assistedByRules: readonly CatalogueRule[] = [
  toolRule("crush", "crush", ["Crush:qwen3.7-max", "GLM-5.1 via Crush <crush@charm.land>", "Claude Opus 4.5 via Crush", "Crush", "Crush:auto"]),
  toolRule("copilot", "(?:github )?copilot(?: cli)?", ["GitHub Copilot (model: claude-sonnet-4.6, autonomous)", "GitHub Copilot (autonomous)", "GitHub Copilot CLI (model: Claude Opus 4.8, autonomous)"]),
  toolRule("codex", "(?:openai )?codex(?: cli)?", ["Codex (model: GPT-5, autonomous)", "OpenAI Codex (GPT-5, autonomous)", "OpenAI Codex", "Codex:gpt-5.2-codex"]),
  toolRule("opencode", "opencode", ["OpenCode (claude-opus-4-6)", "opencode (model: glm-5.2, autonomous)", "opencode (autonomous)"]),
  toolRule("cursor", "cursor(?: agent| [a-z]+ \\d[\\w.]*)?", ["Cursor Grok 4.5 (supervised)", "Cursor (model: composer-1)"]),
  toolRule("aider", "aider", ["aider:gpt-5.2", "aider (model: deepseek/deepseek-chat)"]),
  toolRule("gemini-cli", "gemini[ -]cli", ["Gemini CLI:gemini-2.5-pro", "gemini-cli (model: gemini-3-pro-preview)"]),
  toolRule("factory", "(?:factory )?droid", ["Droid (model: MiniMax M3, autonomous)"]),
  toolRule("kimi-code", "kimi(?:[ -]code| cli)?", ["Kimi (model: opencode-go/kimi-k2.7-code, autonomous)", "Kimi Code"]),
  toolRule("ibm-bob", "ibm bob", ["IBM Bob (model: claude-sonnet-4-5, autonomous)"]),
  toolRule("grok-build", "grok(?: build)?", ["Grok Build (model: grok-4, supervised)", "Grok (xAI, under direct human supervision)"]),
  toolRule("openhands", "openhands", ["OpenHands (model: claude-sonnet-4-5)"]),
  toolRule("amp", "amp ?code", ["Ampcode (model: claude-opus-4-8)"]),
  toolRule("qwen-code", "qwen[ -]code", ["Qwen Code:qwen3-coder-plus"]),
  toolRule("goose", "goose", ["goose:claude-sonnet-4"]),
  namesakeRule(
    "claude-code",
    /^(?:🤖 ?)?(?:claude[ -]code(?:$|[:(<,[]| +[(<[])|claude(?:$|:\S| \((?:model: |anthropic)|[^<>]{0,60} <no-?reply@anthropic\.com>))/iu,
    [
      "🤖 Claude Code", "Claude Code (model: claude-sonnet-4-6, autonomous)", "Claude", "Claude (Anthropic)", "Claude:claude-3-opus coccinelle sparse",
      "Claude (model: claude-opus-4-7, autonomous)", "Claude Opus 4.8 (1M context) <noreply@anthropic.com>",
    ],
    ["Claude Dupont <claude@example.com>", "Claude <claude@example.com>", "Claude Dupont"],
  ),
  namesakeRule("gemini", /^gemini(?::\S| \(model: | \(google\))/i, ["Gemini:gemini-3-pro", "Gemini (model: gemini-2.5-pro)"], ["Gemini Rossi <g@example.com>", "Gemini"]),
  namesakeRule("devin", /^devin(?: ai)?(?::\S| \((?:model: |cognition))/i, ["Devin (model: swe-1.5)", "Devin:swe-1.5"], ["Devin Doucette <devin@example.com>", "Devin"]),
  namesakeRule("jules", /^jules(?::\S| \((?:model: |google\)))/i, ["Jules (model: gemini-2.5-pro)"], ["Jules Bertholet <j@example.com>", "Jules"]),
  namesakeRule("cline", /^cline(?::\S| \(model: )/i, ["Cline:claude-sonnet-4-5"], ["Patsy Cline <p@example.com>", "Cline"]),
];
