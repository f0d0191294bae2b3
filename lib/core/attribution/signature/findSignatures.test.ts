import { describe, expect, it } from "vitest";
import { catalogue } from "../catalogue/catalogue";
import { commitOf } from "../commitOf.fixture";
import { compileCatalogue } from "../compileCatalogue";
import { judgeCommit } from "../judgeCommit";
import { findSignatures } from "./findSignatures";

const compiled = compileCatalogue(catalogue);
const found = (different: Parameters<typeof commitOf>[0]) => {
  const facts = commitOf(different);
  return findSignatures(compiled, facts, judgeCommit(facts).evidence).map(({ signature, looksLike }) => `${looksLike} ${signature}`);
};
const coAuthor = (party: string) => found({ message: `Add\n\nCo-authored-by: ${party}\n` });

describe("findSignatures", () => {
  it.each([
    ["OpenClaw Agent <agent@openclaw.dev>", "agent agent@openclaw.dev"], ["Acme <noreply@acme.ai>", "agent noreply@acme.ai"], ["KhulnaSoft bot <43526132+khulnasoft-bot@users.noreply.github.com>", "bot 43526132+khulnasoft-bot@users.noreply.github.com"],
    ["helper[bot] <77+helper[bot]@users.noreply.github.com>", "app 77+helper[bot]@users.noreply.github.com"], ["GLM-5.1 <me@home.net>", "model me@home.net"],
  ])("lists the co-author %s", (party, expected) => { expect(coAuthor(party)).toEqual([expected]); });

  it.each([
    "Ann Example <ann@example.com>", "Claude Dupont <claude@dupont.fr>", "Devin Smith <devin@acme.ai>", "Nico Botha <nicolaasb@pm.me>", "Philipp Eisen <philipp@depict.ai>", "Oleg S <97077423+RobotSail@users.noreply.github.com>",
    "Gemini Rossi <g.rossi@example.org>", "Ann <1234+ann@users.noreply.github.com>", "GitHub <noreply@github.com>", "Luca Botti <lbotti@red.systems>", "Ann <123-ann@users.noreply.gitlab.com>", "Bot <me@home.net>", "Claude <claude@home.net>", "Agent Smith <smith@home.net>",
  ])("never lists %s", (party) => { expect(coAuthor(party)).toEqual([]); });

  it("lists no account that the catalogue knows, in whatever role", () => {
    for (const party of ["dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", "Claude <noreply@anthropic.com>", "Cursor Agent <cursoragent@cursor.com>", "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>"]) expect(coAuthor(party)).toEqual([]);
  });

  it("looks at authors as well", () => {
    expect(found({ authorName: "Cosine", authorEmail: "agent@cosine.sh" })).toEqual(["agent agent@cosine.sh"]);
  });

  it.each([
    ["Commit-generated-by: GPT-5.6 in tool", "model commit-generated-by: GPT-5.6 in tool"], ["AI-Tool: frobnicator 3", "aiKey ai-tool"], ["Agent-Run: 17", "aiKey agent-run"],
  ])("lists the trailer %s", (line, expected) => { expect(found({ message: `Add\n\n${line}\n` })).toEqual([expected]); });

  it.each([
    "Signed-off-by: Ann <ann@example.com>", "Reviewed-by: Claude Dupont <c@dupont.fr>", "Assisted-by: Ann Example <ann@example.com>", "AI-Usage: none", "AI-assisted: no", "cursor: stop the blinking", "agent: reconnect", "Agent: reconnect when the line drops",
    "Change-Id: I0123", "Generated-by: make docs", "Root-cause: a race", "User-agent: is now sent with every request and parsed on the way in",
  ])("does not list %s", (line) => { expect(found({ message: `Add\n\n${line}\n` })).toEqual([]); });

  it("takes a message of a million co-authors", () => {
    expect(found({ message: `Add\n\n${"Co-authored-by: A Agent <agent@a.dev>\n".repeat(2_000)}` })).toEqual(["agent agent@a.dev"]);
  });
});
