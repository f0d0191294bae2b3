import { describe, expect, it } from "vitest";
import type { CommitFacts } from "../history/commitFacts";
import { commitOf } from "./commitOf.fixture";
import { findPullRequestEvidence } from "./findPullRequestEvidence";
import { judgeCommit } from "./judgeCommit";
import { parseMessage } from "./message/parseMessage";

const claude = "Co-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>";
const judge = (message: string, different: Partial<CommitFacts> = {}): string => {
  const { verdict, agent } = judgeCommit(commitOf({ message, ...different }));
  return agent === null ? verdict : `${verdict} ${agent}`;
};
const byAuthor = (authorName: string, authorEmail: string): string => judge("Add a parser", { authorName, authorEmail });
const coAuthored = (text: string): string => judge(`Add a parser\n\nCo-authored-by: ${text}\n`);

describe("messages written in every way", () => {
  it("CR LF", () => { expect(judge(`Add a parser\r\n\r\nText.\r\n\r\n${claude}\r\n`)).toBe("declared claude-code"); });
  it("a literal \\n\\nCo-authored-by:", () => { expect(judge("Add a parser.\\n\\nCo-authored-by: Claude <noreply@anthropic.com>")).toBe("declared claude-code"); });
  it("a literal \\n inside quotation marks is an example in the text", () => {
    expect(judge("Add a parser\n\nRun `git commit -m \"x\\n\\nCo-authored-by: Claude <noreply@anthropic.com>\"` to try it.")).toBe("unknown");
  });
  it("a missing closing >", () => { expect(coAuthored("Charm Crush <crush@charm.land")).toBe("declared crush"); });
  it("`Co-authored by:` with a space", () => { expect(judge("Add\n\nCo-authored by: Claude <noreply@anthropic.com>")).toBe("declared claude-code"); });
  it("`Co authored by:` with two spaces", () => { expect(judge("Add\n\nCo authored by: Claude <noreply@anthropic.com>")).toBe("declared claude-code"); });
  it("an emoji before the key", () => { expect(judge("Add\n\n🤖 Co-authored-by: Claude <noreply@anthropic.com>")).toBe("declared claude-code"); });
  it("an emoji with a variation selector before the key", () => { expect(judge("Add\n\n❤️ Co-authored-by: Claude <noreply@anthropic.com>")).toBe("declared claude-code"); });
  it("trailers in the middle of a squash body before the line of nine dashes", () => {
    const body = `Add a parser (#12)\n\n* first\n\n${claude}\n\n* second\n\n---------\n\nCo-authored-by: Ann <ann@example.com>\n`;
    expect(judge(body)).toBe("declared claude-code");
  });
  it("a session trailer before the line of nine dashes", () => {
    expect(judge("Add (#1)\n\n* one\n\nCopilot-Session: 0f6e3b1c-1111-2222-3333-444455556666\n\n---------\n\nSigned-off-by: Ann <a@example.com>")).toBe("declared copilot-cli");
  });
  it("tabs, NBSP, no space after the colon, upper case", () => {
    for (const line of [
      "Co-Authored-By:\tClaude\tOpus 4.8\t<noreply@anthropic.com>", "Co-Authored-By:\u00a0Claude\u00a0Opus\u00a04.8\u00a0<noreply@anthropic.com>",
      "Co-Authored-By:Claude Opus 4.8<noreply@anthropic.com>", "CO-AUTHORED-BY: CLAUDE OPUS 4.8 <NOREPLY@ANTHROPIC.COM>",
      "\u00a0Co-Authored-By : Claude Opus 4.8 <noreply@anthropic.com>",
    ]) expect(judgeCommit(commitOf({ message: `Add\n\n${line}` })), JSON.stringify(line)).toMatchObject({ verdict: "declared", agent: "claude-code", modelId: "claude-opus-4-8" });
  });
  it("unicode names beside the agent", () => {
    const parsed = parseMessage("Add\n\nCo-authored-by: 조상연[플레이스 AI] <s@example.com>\nCo-authored-by: Mürşide Öz <m@example.com>");
    expect(parsed.coAuthors.map(({ name }) => name)).toEqual(["조상연[플레이스 AI]", "Mürşide Öz"]);
  });
  it("a line of 10 kB before, within and after", () => {
    const long = "x".repeat(10_000);
    expect(judge(`Add\n\n${long}\n${claude}\n${long}`)).toBe("declared claude-code");
    expect(judge(`Add\n\nCo-authored-by: ${long} <someone@example.com>\n`)).toBe("unknown");
    expect(judge(`Add\n\nAssisted-by: Crush:${long}\n`)).toBe("declared crush");
  });
  it("24 co-authors on one commit, the agent anywhere among them", () => {
    const people = Array.from({ length: 23 }, (_, at) => `Co-authored-by: Person ${at} <p${at}@example.com>`);
    for (const at of [0, 11, 23]) {
      const message = `Add\n\n${people.toSpliced(at, 0, claude).join("\n")}`;
      expect(parseMessage(message).coAuthors).toHaveLength(24);
      expect(judge(message)).toBe("declared claude-code");
    }
  });
  it("the same co-author twice is one evidence", () => {
    expect(judgeCommit(commitOf({ message: `Add\n\n${claude}\n\n---------\n\n${claude}` })).evidence).toHaveLength(1);
  });
  it("empty messages", () => { for (const message of ["", "\n", "   \n\t\n", "\r\n"]) expect(judge(message)).toBe("unknown"); });
  it("messages whose bytes were not UTF-8", () => { expect(judge(`Prot\ufffdger les \ufffdv\ufffdnements\n\n${claude}`)).toBe("declared claude-code"); });
});

describe("what only looks like a mark", () => {
  it("free text that denies", () => {
    for (const text of ["AI usage: none", "No AI was used.", "AI-assisted: no", "AI-assisted: none", "Assisted-by: none", "Generated-by: hand", "Made-with: love", "Co-authored-by: none"]) {
      expect(judge(`Add a parser\n\n${text}\n`), text).toBe("unknown");
    }
  });
  it("free text that admits is a hint and decides nothing, free text that denies is not even that", () => {
    const hints = (text: string): string[] => judgeCommit(commitOf({ message: `Add\n\n${text}\n` })).evidence.map(({ strength }) => strength);
    expect(hints("AI disclosure: Initial implementation done with Codex and GPT-5.5.")).toEqual(["H"]);
    expect(judge("Add\n\nAI disclosure: Initial implementation done with Codex and GPT-5.5.")).toBe("unknown");
    for (const text of ["AI usage: none", "AI disclosure: I've **not** used an LLM for any part of this PR.", "AI-assisted: no", "AI disclosure: no"]) expect(hints(text), text).toEqual([]);
  });
  it("a real person on noreply@anthropic.com", () => { expect(coAuthored("Julio César Franco Ardila <noreply@anthropic.com>")).toBe("unknown"); });
  it("beads/crew/emma <a human's address>", () => { expect(coAuthored("beads/crew/emma <emma@example.com>")).toBe("unknown"); });
  it("people called Claude, Devin, Jules, Cline, Gemini", () => {
    for (const [name, email] of [
      ["Claude Monet", "claude@monet.example"], ["Claude", "claude@example.fr"], ["Annie-Claude Côté", "hello@annie.codes"], ["Devin Doucette", "devin@doucette.cc"],
      ["Devin", "165725058+devin-cognition@users.noreply.github.com"], ["Jules Bertholet", "julesbertholet@quoi.xyz"], ["Patsy Cline", "cline@example.com"],
      ["Gemini Rossi", "gemini@example.it"], ["Cursor Smith", "cursor@example.com"],
    ] as const) {
      expect(byAuthor(name, email), name).toBe("unknown");
      expect(coAuthored(`${name} <${email}>`), name).toBe("unknown");
      expect(judge(`Add\n\nAssisted-by: ${name} <${email}>`), name).toBe("unknown");
    }
  });
  it("vendor staff: a domain never matches", () => {
    for (const [name, email] of [
      ["Ashwin Bhat", "ashwin@anthropic.com"], ["km-anthropic", "km-anthropic@users.noreply.github.com"], ["Taylor Blau", "ttaylorr@openai.com"], ["Paul Gauthier", "paul@aider.chat"],
      ["Xingyao Wang", "xingyao@all-hands.dev"], ["Tai Groot", "tai@charm.land"], ["Agus Zubiaga", "agus@zed.dev"], ["Quinn", "quinn@sourcegraph.com"], ["Ann", "ann@cursor.com"],
    ] as const) expect(byAuthor(name, email), email).toBe("unknown");
  });
  it("example addresses: codex@example.com, openhands@example.com", () => {
    expect(byAuthor("Codex", "codex@example.com")).toBe("unknown");
    expect(coAuthored("OH <openhands@example.com>")).toBe("unknown");
  });
  it("subjects about an agent", () => {
    for (const subject of ["Fix Claude Code integration", "aider improvements", "Add Copilot docs", "docs: Generated with Claude Code", "claude: fix the prompt", "Bump codex to 0.5", "Co-authored-by trailers for Claude"]) {
      expect(judge(subject), subject).toBe("unknown");
    }
  });
  it("prose patterns inside a sentence", () => {
    for (const text of [
      "This file was generated with Claude and then edited.", "Generated with AI assistance (Claude).", "generated with ai assistance (claude sonnet 4.6).",
      "We strip the 🤖 Generated with [Claude Code](https://claude.ai/code) footer.", "See https://claude.ai/code/session_01AbCdEf for the log.",
      "The trailer Co-Authored-By: Claude <noreply@anthropic.com> is added by default.",
    ]) expect(judge(`Add a parser\n\n${text}\n`), text).toBe("unknown");
  });
  it("`Assisted-by:` of people, which curl used 13,304 times", () => {
    for (const text of ["Daniel Stenberg", "Daniel Stenberg <daniel@haxx.se>", "Jay Satiro", "Viktor Szakats", "RasmusThomsen on github", "github user 4711"]) {
      expect(judge(`Add\n\nAssisted-by: ${text}\n`), text).toBe("unknown");
    }
  });
  it("GitHub <noreply@github.com>, the committer of 97,673 ordinary commits", () => {
    expect(judge("Merge pull request #1 from ann/x", { committerName: "GitHub", committerEmail: "noreply@github.com" })).toBe("unknown");
  });
});

describe("messages that quote another commit", () => {
  it("a revert that quotes the message it takes back", () => {
    const body = `Revert "Add a parser"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.\n\nOriginal commit message:\nAdd a parser\n\n${claude}\n`;
    expect(judge(body)).toBe("unknown");
  });
  it("a revert made by an agent", () => {
    expect(judge(`Revert "Add a parser"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.\n\n${claude}\n`)).toBe("declared claude-code");
  });
  it("a revert of a subject that an agent wrote", () => { expect(judge("Revert \"aider: Add a parser\"\n\nThis reverts commit 0123456.")).toBe("unknown"); });
  it("a cherry-pick keeps the marks: it is the same code", () => {
    expect(judge(`Add a parser\n\n${claude}\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)`)).toBe("declared claude-code");
  });
  it("indented text", () => { for (const indent of ["    ", "\t", "  ", " "]) expect(judge(`Document it\n\n${indent}${claude}`)).toBe("unknown"); });
  it("`>`-quoted text", () => { expect(judge(`Document it\n\n> ${claude}\n>${claude}\n> 🤖 Generated with [Claude Code](https://claude.ai/code)`)).toBe("unknown"); });
  it("fenced text, and a forgotten fence that swallows nothing", () => {
    expect(judge(`Document it\n\n\`\`\`\n${claude}\n\`\`\`\n`)).toBe("unknown");
    expect(judge(`Document it\n\n\`\`\`\ncode\n\n${claude}\n`)).toBe("declared claude-code");
  });
  it("release notes folded away in <details>", () => {
    expect(judge(`Bump x\n\n<details>\n<summary>Release notes</summary>\n\n${claude}\n\n</details>\n`)).toBe("unknown");
  });
  it("dependabot and renovate quote upstream release notes: bot, whatever they quote", () => {
    for (const [authorName, authorEmail] of [
      ["dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"], ["renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com"],
    ] as const) expect(judge(`Bump x from 1 to 2\n\n🤖 Generated with [Claude Code](https://claude.ai/code)\n\n${claude}`, { authorName, authorEmail })).toBe("bot");
  });
  it("github-actions runs for others: an AI trailer on its commit still counts", () => {
    const actions = { authorName: "github-actions[bot]", authorEmail: "41898282+github-actions[bot]@users.noreply.github.com" };
    expect(judge(`Add a parser\n\n${claude}`, actions)).toBe("declared claude-code");
    expect(judge("Format the code", actions)).toBe("bot");
  });
});

describe("who is who", () => {
  it("the author may be the agent and the person the co-author", () => {
    expect(judge("Add\n\nCo-authored-by: Ann <ann@example.com>", { authorName: "copilot-swe-agent[bot]", authorEmail: "198982749+Copilot@users.noreply.github.com" })).toBe("declared copilot-agent");
  });
  it("claude-code-action writes claude[bot] under the id of github-actions: the login decides", () => {
    expect(byAuthor("claude[bot]", "41898282+claude[bot]@users.noreply.github.com")).toBe("declared claude-code");
    expect(byAuthor("github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com")).toBe("bot");
  });
  it("one name, three Copilots: agent, command line, review suggestion", () => {
    expect(coAuthored("Copilot <198982749+Copilot@users.noreply.github.com>")).toBe("declared copilot-agent");
    expect(coAuthored("Copilot <223556219+Copilot@users.noreply.github.com>")).toBe("declared copilot-cli");
    expect(coAuthored("Copilot <175728472+Copilot@users.noreply.github.com>")).toBe("unknown");
    expect(coAuthored("Copilot <copilot@github.com>")).toBe("unknown");
    expect(coAuthored("Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@users.noreply.github.com>")).toBe("unknown");
  });
  it("an assist is listed, with its reason, and changes nothing", () => {
    const judged = judgeCommit(commitOf({ message: "Add\n\nCo-authored-by: gemini-code-assist[bot] <176961590+gemini-code-assist[bot]@users.noreply.github.com>" }));
    expect(judged).toMatchObject({ verdict: "unknown", agent: null, agents: [], evidence: [{ strength: "A", agent: "gemini-code-assist" }] });
    expect(judged.reason).toMatch(/^Only an accepted suggestion was found/);
  });
  it("gemini-cli[bot] is an agent, gemini-cli-robot a release bot", () => {
    expect(byAuthor("gemini-cli[bot]", "218312386+gemini-cli[bot]@users.noreply.github.com")).toBe("declared gemini-cli");
    expect(byAuthor("gemini-cli-robot", "gemini-cli-robot@google.com")).toBe("bot");
    expect(coAuthored("gemini-cli-robot <gemini-cli-robot@google.com>")).toBe("unknown");
  });
  it("noreply@opencode.ai is OpenCode, opencode@sst.dev its release bot", () => {
    expect(coAuthored("opencode <noreply@opencode.ai>")).toBe("declared opencode");
    expect(byAuthor("opencode", "opencode@sst.dev")).toBe("bot");
  });
  it("goose signs with Anthropic's address", () => { expect(coAuthored("goose <noreply@anthropic.com>")).toBe("declared goose"); });
  it("no-reply@anthropic.com with a hyphen", () => { expect(coAuthored("Claude <no-reply@anthropic.com>")).toBe("declared claude-code"); });
  it("aider as author, and not as committer: then it saved the person's own files", () => {
    expect(byAuthor("Paul Gauthier (aider)", "paul@aider.chat")).toBe("declared aider");
    expect(judge("Add", { committerName: "Paul Gauthier (aider)", committerEmail: "paul@aider.chat" })).toBe("unknown");
  });
  it("Claude Code pointed at another vendor's model", () => {
    expect(judgeCommit(commitOf({ message: "Add\n\nCo-authored-by: Claude (glm-4.7) <noreply@anthropic.com>" }))).toMatchObject({ agent: "claude-code", model: "glm-4.7", modelId: "glm-4.7" });
  });
  it("copied trailers: tool and model are apart, raw and normalised", () => {
    expect(judgeCommit(commitOf({ message: "Add\n\nCo-Authored-By: Claude Opus 4.8 (1M context) <noreply@anthropic.com>" })))
      .toMatchObject({ agent: "claude-code", model: "Claude Opus 4.8 (1M context)", modelId: "claude-opus-4-8" });
  });
  it("a Deployment of Replit is not code", () => { expect(judge("Published\n\nReplit-Commit-Author: Deployment")).toBe("unknown"); });
  it("CURSOR_SUMMARY is a review summary: nothing", () => {
    const open = { author: "ann", branch: "fix/x", labels: [], openedAt: Date.UTC(2026, 5, 1) };
    expect(findPullRequestEvidence({ ...open, body: "<!-- CURSOR_SUMMARY -->" })).toEqual([]);
    expect(findPullRequestEvidence({ ...open, body: "<!-- CURSOR_AGENT_PR_BODY_BEGIN -->" })).toMatchObject([{ agent: "cursor" }]);
  });
  it("hints of the forge are listed as hints", () => {
    const found = findPullRequestEvidence({ author: "ann", branch: "codex/add-x", labels: ["claude-code-assisted"], body: null, openedAt: Date.UTC(2026, 5, 1) });
    expect(found.map(({ strength, agent, source }) => [strength, agent, source])).toEqual([["H", "codex", "branch"], ["H", "claude-code", "label"]]);
  });
});

describe("two agents on one commit", () => {
  const both = judgeCommit(commitOf({ authorName: "Cursor Agent", authorEmail: "cursoragent@cursor.com", message: `Add\n\n${claude}` }));
  it("lists both, and gives the lines to the later mark where both are as strong", () => {
    expect(both.agents.map(({ agent }) => agent)).toEqual(["claude-code", "cursor"]);
    expect(both).toMatchObject({ agent: "claude-code", model: "Claude Opus 4.8" });
    expect(both.reason).toContain("Cursor is named too, and the lines go to the later mark");
  });
  it("gives them to the stronger mark, however early", () => {
    const judged = judgeCommit(
      commitOf({ authorName: "cursor[bot]", authorEmail: "206951365+cursor[bot]@users.noreply.github.com", message: `Add\n\n${claude}` }), { confirmedLogins: new Set(["cursor[bot]"]) },
    );
    expect(judged).toMatchObject({ verdict: "proven", agent: "cursor" });
    expect(judged.reason).toContain("the lines go to the stronger mark");
  });
  it("takes \"GitHub Copilot\" beside one of its products for that product", () => {
    const judged = judgeCommit(commitOf({ message: "Add\n\nAssisted-by: GitHub Copilot (model: claude-sonnet-4.6, autonomous)\nCo-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>" }));
    expect(judged.agents).toEqual([{ agent: "copilot-cli", model: "claude-sonnet-4.6", modelId: "claude-sonnet-4-6" }]);
  });
  it("does not count a model's name beside a named agent as a second agent", () => {
    const judged = judgeCommit(commitOf({ authorName: "GPT 5.6", authorEmail: "codex@openai.com", message: "Add\n\nAssisted-by: GPT 5.6" }));
    expect(judged.agents.map(({ agent }) => agent)).toEqual(["codex"]);
  });
});

describe("dates and shapes of history", () => {
  const early = Date.UTC(2015, 0, 2, 3);
  it("before agents existed: human, by policy, with its evidence", () => {
    expect(judgeCommit(commitOf({ authoredAt: early }))).toMatchObject({
      verdict: "human", byPolicy: true, evidence: [{ rule: "before-agents", strength: "P", quote: "2015-01-02", source: "policy" }],
      reason: "Written on 2015-01-02, before the first public coding assistant.",
    });
  });
  it("the last millisecond before and the first of 2021-06-29, and a date that is injected", () => {
    const day = Date.UTC(2021, 5, 29);
    expect(judge("Add", { authoredAt: day - 1 })).toBe("human");
    expect(judge("Add", { authoredAt: day })).toBe("unknown");
    expect(judgeCommit(commitOf({ authoredAt: day }), { agentsSince: day + 1 }).verdict).toBe("human");
    expect(judgeCommit(commitOf({ authoredAt: day - 1 }), { agentsSince: day - 1 }).verdict).toBe("unknown");
  });
  it("the author date counts, not the date of the rebase", () => { expect(judge("Add", { authoredAt: early, committedAt: Date.UTC(2026, 1, 1) })).toBe("human"); });
  it("AI evidence with an early date: the mark counts", () => { expect(judge(`Add\n\n${claude}`, { authoredAt: early })).toBe("declared claude-code"); });
  it("a bot before agents existed stays a bot", () => { expect(judge("Bump", { authoredAt: early, authorName: "dependabot[bot]", authorEmail: "support@dependabot.com" })).toBe("bot"); });
  it("commits dated before their parents, octopus merges, two roots: parents do not matter to a commit's own marks", () => {
    for (const parents of [[], ["a".repeat(40)], ["a".repeat(40), "b".repeat(40), "c".repeat(40)]]) {
      expect(judge(`Add\n\n${claude}`, { parents })).toBe("declared claude-code");
      expect(judge("Add", { parents, committedAt: 0 })).toBe("unknown");
    }
  });
  it("a date that is no date", () => { for (const authoredAt of [NaN, Infinity, -Infinity, -1, 9e15]) expect(() => judge("Add", { authoredAt })).not.toThrow(); });
});
