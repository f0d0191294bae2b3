/** Names that tools have in line records, where they differ from the catalogue's agent ids. */
const ids: Readonly<Record<string, string>> = {
  "claude": "claude-code", "gemini": "gemini-cli", "github-copilot": "copilot", "copilot-vscode": "copilot", "github-copilot-cli": "copilot-cli",
  "droid": "factory", "continue-cli": "continue", "qwen": "qwen-code", "roo": "roo-code", "amazon-q-developer": "amazon-q",
};
const longestName = 60;

/** Agent id for a tool's name in a record: the catalogue's where it is known, else the name itself as an id; `unnamed` for none. */
export function agentOfTool(tool: string): string {
  const name = tool.trim().toLowerCase().replace(/[^a-z0-9.]+/g, "-").replace(/^-+|-+$/g, "").slice(0, longestName);
  if (name === "" || name === "unknown") return "unnamed";
  return Object.hasOwn(ids, name) ? (ids[name] ?? name) : name;
}
