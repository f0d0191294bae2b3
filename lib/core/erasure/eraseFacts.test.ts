import { describe, expect, it } from "vitest";
import { catalogue } from "../attribution/catalogue/catalogue";
import { commitOf } from "../attribution/commitOf.fixture";
import { judgeCommit } from "../attribution/judgeCommit";
import { eraseFacts } from "./eraseFacts";
import { erasedOf } from "./erased.fixture";
import { namesOf } from "./namesOf";

const ann = erasedOf("3f2a", ["ann@example.com"], ["Ann Example"]);
const verdictOf = ({ verdict, agents, evidence }: ReturnType<typeof judgeCommit>) => ({ verdict, agents, marks: evidence.map(({ quote, ...mark }) => ({ ...mark, isQuoted: quote !== "" })) });

describe("the facts of a commit without the erased", () => {
  it("author, committer and message, and nothing else", () => {
    const facts = commitOf({ message: "Add\n\nSigned-off-by: Ann Example <ann@example.com>\n" });
    const erased = eraseFacts(facts, ann);
    expect(erased).toEqual({ ...facts, authorName: "erased person 3f2a", authorEmail: "3f2a@erased.invalid", mappedAuthorName: "erased person 3f2a", mappedAuthorEmail: "3f2a@erased.invalid",
      committerName: "erased person 3f2a", committerEmail: "3f2a@erased.invalid", message: "Add\n\nSigned-off-by: erased person 3f2a <3f2a@erased.invalid>\n" });
    expect(eraseFacts(erased, ann)).toBe(erased);
  });

  it("leaves a commit of somebody else as the same object", () => {
    const facts = commitOf({ authorName: "Bea", authorEmail: "bea@example.com", committerEmail: "bea@example.com", committerName: "Bea" });
    expect(eraseFacts(facts, ann)).toBe(facts);
  });

  it("an address that .mailmap turns into an erased one goes with it, in that commit", () => {
    const erased = eraseFacts(commitOf({ authorName: "annie", authorEmail: "annie@laptop", mappedAuthorName: "Ann Example", mappedAuthorEmail: "ann@example.com" }), ann);
    expect([erased.authorName, erased.authorEmail, erased.mappedAuthorEmail]).toEqual(["erased person 3f2a", "3f2a@erased.invalid", "3f2a@erased.invalid"]);
  });

  it("keeps what tells of an agent", () => {
    expect(eraseFacts(commitOf({ authorName: "Ann Example (aider)" }), ann).authorName).toBe("erased person 3f2a (aider)");
    expect(eraseFacts(commitOf({ authorName: "Ann Example (claude-sonnet-4-20250514)" }), ann).authorName).toBe("erased person 3f2a (claude-sonnet-4-20250514)");
    expect(eraseFacts(commitOf({ authorName: "Ann Example (Berlin)" }), ann).authorName).toBe("erased person 3f2a");
  });
});

describe("the names of a person", () => {
  const namesIn = (different: Parameters<typeof commitOf>[0]) => namesOf(commitOf(different), (address) => address === "ann@example.com").map(({ name }) => name);
  it.each([
    [{}, ["Ann Example"]], [{ authorName: "Ann Example (aider)" }, ["Ann Example"]], [{ authorName: "Your Name" }, ["Ann Example"]], [{ authorName: "GitHub Copilot" }, ["Ann Example"]], [{ authorName: "Claude Dupont" }, ["Ann Example", "Claude Dupont"]],
    [{ committerEmail: "x@y", message: "A\n\nAcked-by: Annie <ann@example.com>\nSee <ann@example.com>" }, ["Ann Example", "Annie"]],
    [{ authorName: "annie", authorEmail: "annie@laptop", mappedAuthorName: "Ann E.", mappedAuthorEmail: "ann@example.com" }, ["Ann E.", "Ann Example", "annie"]],
  ])("%j", (different, expected) => expect([...new Set(namesIn(different))].sort()).toEqual([...expected].sort()));
});

const written = catalogue.flatMap((rule) => [...rule.examples, ...rule.counterExamples].map(([role, text]) => ({ id: rule.id, role, text })));

describe("no verdict changes: every example of the catalogue, written by the erased or beside them", () => {
  it.each(written)("$id $role $text", ({ role, text }) => {
    const name = text.replace(/ ?<[^<>]*>$/, "");
    const facts = role === "author" ? commitOf({ authorName: name }) : role === "committer" ? commitOf({ committerName: name })
      : commitOf({ message: role === "subject" ? text : `Add\n\n${role === "co-author" ? `Co-authored-by: ${text}` : text}\nCo-authored-by: ${name} <ann@example.com>\nSigned-off-by: Ann Example <ann@example.com>\n` });
    expect(verdictOf(judgeCommit(eraseFacts(facts, ann)))).toEqual(verdictOf(judgeCommit(facts)));
  });
});
