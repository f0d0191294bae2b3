import type { CatalogueRule } from "./catalogueRule";
import { census } from "./census";

/** Marks of agents that work in their own cloud machine: Cursor, Devin, Jules, Gemini, OpenHands. */
export const cloudAgentRules: readonly CatalogueRule[] = [
  {
    id: "cursor.identity", agent: "cursor", kind: "agent", roles: ["author", "committer", "co-author"], strength: "D",
    pattern: { type: "identity", emails: ["cursoragent@cursor.com"] },
    examples: [["co-author", "Cursor <cursoragent@cursor.com>"], ["author", "Cursor Agent <cursoragent@cursor.com>"]],
    counterExamples: [["co-author", "Cursor <someone@cursor.com>"], ["author", "Cursor Agent <agent@example.com>"]],
    source: "https://docs.cursor.com/en/background-agent",
  },
  {
    id: "cursor.account", agent: "cursor", kind: "agent", roles: ["author", "committer", "co-author", "pull-request-author"], strength: "D",
    pattern: { type: "identity", logins: ["cursor[bot]"] }, account: { login: "cursor[bot]", id: 206951365 },
    examples: [["author", "cursor[bot] <206951365+cursor[bot]@users.noreply.github.com>"], ["pull-request-author", "cursor[bot]"]],
    counterExamples: [["author", "cursor <cursor@users.noreply.github.com>"]],
    source: "https://github.com/apps/cursor",
  },
  {
    id: "cursor.made-with", agent: "cursor", kind: "agent", roles: ["trailer"], strength: "D",
    pattern: { type: "trailer", keys: ["made-with"], value: /^(?:\[cursor\](?:\([^)\s]*\))?|cursor)$/i },
    examples: [["trailer", "Made-with: Cursor"]], counterExamples: [["trailer", "Made-with: Cursors and love"], ["trailer", "Made-with: love"]],
    source: census,
  },
  {
    id: "cursor.made-with-line", agent: "cursor", kind: "agent", roles: ["body", "pull-request-body"], strength: "D",
    pattern: { type: "line", starts: ["made with [cursor]"], line: /^made with \[cursor\]\(https:\/\/(?:www\.)?cursor\.com[^)\s]*\)$/i },
    examples: [["pull-request-body", "Made with [Cursor](https://cursor.com)"]], counterExamples: [["pull-request-body", "Made with [Cursor](https://cursor.com) in mind"]],
    source: "https://github.com/getsentry/sentry-docs/pull/16597",
  },
  {
    id: "cursor.branch", agent: "cursor", kind: "hint", roles: ["branch"], strength: "H",
    pattern: { type: "text", text: /^cursor\/./ },
    examples: [["branch", "cursor/fix-login-1a2b"]], counterExamples: [["branch", "fix/cursor/blink"]],
    source: "https://docs.cursor.com/en/background-agent",
  },
  {
    id: "cursor.body", agent: "cursor", kind: "agent", roles: ["pull-request-body"], strength: "D",
    pattern: { type: "line", starts: ["cursor_agent_pr_body_begin"], line: /^<!-- CURSOR_AGENT_PR_BODY_BEGIN -->/ },
    examples: [["pull-request-body", "<!-- CURSOR_AGENT_PR_BODY_BEGIN -->"]], counterExamples: [["pull-request-body", "<!-- CURSOR_SUMMARY -->"]],
    source: census,
  },
  {
    id: "devin.account", agent: "devin", kind: "agent", roles: ["author", "committer", "co-author", "pull-request-author"], strength: "D",
    pattern: { type: "identity", logins: ["devin-ai-integration[bot]"] }, account: { login: "devin-ai-integration[bot]", id: 158243242 },
    examples: [
      ["author", "Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>"], ["pull-request-author", "devin-ai-integration[bot]"],
      ["co-author", "devin-ai-integration[bot] <158243242+devin-ai-integration[bot]@users.noreply.github.com>"],
    ],
    counterExamples: [
      ["author", "Devin <165725058+devin-cognition@users.noreply.github.com>"], ["author", "Devin J. Pohly <djpohly@gmail.com>"],
      ["author", "Devin AI <devin@example.com>"],
    ],
    source: "https://docs.devin.ai",
  },
  {
    id: "devin.session", agent: "devin", kind: "agent", roles: ["body", "pull-request-body"], strength: "D",
    pattern: {
      type: "line", starts: ["https://app.devin.ai/sessions/", "link to devin", "devin session"],
      line: /^(?:[#\s]*(?:link to devin (?:run|session)|devin session):? ?)?<?https:\/\/app\.devin\.ai\/sessions\/[0-9a-f]+>?$/i,
    },
    examples: [["pull-request-body", "Link to Devin run: https://app.devin.ai/sessions/0123456789abcdef"], ["body", "https://app.devin.ai/sessions/0123456789abcdef"]],
    counterExamples: [["body", "Reported in https://app.devin.ai/sessions/0123456789abcdef by Ann"]],
    source: "https://docs.devin.ai",
  },
  {
    id: "devin.branch", agent: "devin", kind: "hint", roles: ["branch"], strength: "H",
    pattern: { type: "text", text: /^devin\/./ },
    examples: [["branch", "devin/1712345678-fix"]], counterExamples: [["branch", "users/devin/fix"]],
    source: "https://docs.devin.ai",
  },
  {
    id: "jules.account", agent: "jules", kind: "agent", roles: ["author", "committer", "co-author", "pull-request-author"], strength: "D",
    pattern: { type: "identity", logins: ["google-labs-jules[bot]"] }, account: { login: "google-labs-jules[bot]", id: 161369871 },
    examples: [["author", "google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>"], ["pull-request-author", "google-labs-jules[bot]"]],
    counterExamples: [["author", "Jules Bertholet <julesbertholet@quoi.xyz>"], ["author", "Jules <jules@google.com>"]],
    source: "https://jules.google/docs",
  },
  {
    id: "jules.body", agent: "jules", kind: "agent", roles: ["body", "pull-request-body"], strength: "D",
    pattern: { type: "line", starts: ["pr created automatically by jules"], line: /^\*?pr created automatically by jules for task /i },
    examples: [["pull-request-body", "PR created automatically by Jules for task [123](https://jules.google.com/task/123) started by @ann"]],
    counterExamples: [["pull-request-body", "The PR created automatically by Jules for task 5 was wrong"]],
    source: "https://jules.google/docs",
  },
  {
    id: "gemini.account", agent: "gemini-cli", kind: "agent", roles: ["author", "committer", "co-author", "pull-request-author"], strength: "D",
    pattern: { type: "identity", logins: ["gemini-cli[bot]"] }, account: { login: "gemini-cli[bot]", id: 218312386 },
    examples: [
      ["author", "gemini-cli[bot] <218312386+gemini-cli[bot]@users.noreply.github.com>"],
      ["co-author", "gemini-cli[bot] <gemini-cli[bot]@users.noreply.github.com>"], ["pull-request-author", "gemini-cli[bot]"],
    ],
    counterExamples: [["author", "gemini-cli-robot <gemini-cli-robot@google.com>"], ["author", "Gemini Rossi <gemini@example.com>"]],
    source: "https://github.com/google-github-actions/run-gemini-cli",
  },
  {
    id: "openhands.identity", agent: "openhands", kind: "agent", roles: ["author", "committer", "co-author"], strength: "D",
    pattern: { type: "identity", emails: ["openhands@all-hands.dev", "opendevin@all-hands.dev", "opendevin@opendevin.ai", "bot@opendevin.com"] },
    examples: [
      ["co-author", "openhands <openhands@all-hands.dev>"], ["author", "OpenHands <opendevin@all-hands.dev>"],
      ["co-author", "OpenDevin <opendevin@opendevin.ai>"], ["co-author", "OpenDevinBot <bot@opendevin.com>"],
    ],
    counterExamples: [["co-author", "OH <openhands@example.com>"], ["author", "Robert Brennan <robert@all-hands.dev>"]],
    source: "https://github.com/All-Hands-AI/OpenHands",
  },
];
