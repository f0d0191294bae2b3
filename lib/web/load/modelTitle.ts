const words: Readonly<Record<string, string>> = { gpt: "GPT", glm: "GLM", oss: "OSS", qwq: "QwQ", mai: "MAI", deepseek: "DeepSeek", minimax: "MiniMax", mimo: "MiMo" };
const capital = (word: string) => words[word] ?? word.replace(/^[a-z]/, (letter) => letter.toUpperCase());

/** A normalised model id as a person writes it: `claude-opus-4-8` is `Claude Opus 4.8`, `gpt-5.3-codex` is `GPT-5.3 Codex`. */
export function modelTitle(modelId: string): string {
  const dotted = modelId.replace(/(\d)-(?=\d+(?:-|$))/g, "$1.");
  if (/^o\d/.test(dotted)) return dotted.replace(/-/g, " ");
  const [first = "", ...rest] = dotted.split("-");
  const title = [capital(first), ...rest.map(capital)].join(" ");
  return title.replace(/^(GPT|GLM) (?=\d)/, "$1-");
}
