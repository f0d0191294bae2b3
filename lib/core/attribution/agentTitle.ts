const titles: Readonly<Record<string, string>> = {
  "aider": "aider", "amazon-q": "Amazon Q", "amp": "Amp", "augment": "Augment", "baz": "Baz", "blackbox": "Blackbox AI", "chatgpt": "ChatGPT",
  "claude-code": "Claude Code", "cline": "Cline", "coderabbit": "CodeRabbit", "codesmith": "Codesmith", "codex": "Codex",
  "command-code": "Command Code", "copilot": "GitHub Copilot", "copilot-agent": "Copilot agent", "copilot-cli": "Copilot CLI", "crush": "Crush",
  "cubic": "cubic", "cursor": "Cursor", "devin": "Devin", "ellipsis": "Ellipsis", "factory": "Factory Droid", "firebender": "Firebender",
  "gemini": "Gemini", "gemini-cli": "Gemini CLI", "gemini-code-assist": "Gemini Code Assist", "goose": "goose", "greptile": "Greptile",
  "grok-build": "Grok Build", "happy": "Happy", "ibm-bob": "IBM Bob", "jules": "Jules", "junie": "Junie", "kimi-code": "Kimi Code", "kiro": "Kiro",
  "lovable": "Lovable", "macroscope": "Macroscope", "mastra": "Mastra Code", "mintlify": "Mintlify agent", "mistral-vibe": "Mistral Vibe",
  "omx": "OmX", "opencode": "OpenCode", "openhands": "OpenHands", "pi": "Pi", "pullfrog": "Pullfrog", "qodo": "Qodo", "qwen-code": "Qwen Code",
  "replit": "Replit Agent", "roo-code": "Roo Code", "sageox": "SageOx", "seer": "Seer", "sisyphus": "Sisyphus", "sweep": "Sweep",
  "termai": "termai", "terragon": "Terragon", "unnamed": "Agent not named", "v0": "v0", "warp": "Warp", "windsurf": "Windsurf", "zed": "Zed",
};

/** Display name of an agent id; an id that a custom rule brought is shown as it is. */
export function agentTitle(agent: string): string {
  return titles[agent] ?? agent;
}
