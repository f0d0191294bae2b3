import { describe, expect, it } from "vitest";
import { nodeId } from "./nodeId";
import { readPullText } from "./readPullText";

const sha = (digit: string) => digit.repeat(40);
/** As gh 2.x writes it; some fields were not asked for. */
const gh = {
  number: 12, title: "Add a shelf", state: "MERGED", isDraft: false, body: "🤖 Generated with [Claude Code](https://claude.com/claude-code)", url: "https://github.com/acme/shop/pull/12", author: { id: "BOT_kgDOC9w8XQ", is_bot: true, login: "app/copilot-swe-agent" },
  mergedBy: { id: "MDQ6VXNlcjk=", is_bot: false, login: "ada", name: "Ada" }, assignees: [], baseRefName: "main", headRefName: "copilot/shelf", headRefOid: sha("a"), headRepository: { id: "R_1", name: "shop" }, headRepositoryOwner: { id: "O_1", login: "acme" },
  mergeCommit: { oid: sha("b") }, labels: [{ id: "L", name: "bug", color: "f00", description: "" }], createdAt: "2026-01-03T10:00:00Z", mergedAt: "2026-01-03T12:00:00Z", closedAt: "2026-01-03T12:00:00Z", updatedAt: "2026-01-04T00:00:00Z", additions: 5, deletions: 1,
  commits: [{ oid: sha("a"), authors: [], messageHeadline: "x" }], reviews: [{ id: "PRR_1", author: { login: "ada" }, authorAssociation: "MEMBER", body: "", submittedAt: "2026-01-03T11:00:00Z", state: "APPROVED", commit: { oid: sha("a") } }],
  closingIssuesReferences: [{ id: "I", number: 7, repository: { id: "R_1", name: "shop", owner: { id: "O_1", login: "acme" } } }],
};
const own = { number: 3, state: "merged", title: "t", openedAt: "2026-01-03T10:00:00Z", author: "ada" };
const pulls = (text: string) => readPullText(text).map((item) => ("pull" in item.told ? item.told.pull : null));

describe("numbers in ids of GitHub", () => {
  it.each([["MDQ6VXNlcjE=", "1"], ["MDM6Qm90NDk2OTkzMzM=", "49699333"], ["BOT_kgDOC9w8XQ", "198982749"], ["U_kgAB", "1"], ["U_kgDMyA", "200"], ["U_kgDNAQA", "256"]])("%s is %s", (id, number) => expect(nodeId(id)).toBe(number));
  it.each(["", "ada", "U_", "U_kgDO", "R_kgDOC9w8XQ", "MDEwOlJlcG9zaXRvcnkx"])("%s is none", (id) => expect(nodeId(id)).toBeNull());
});

describe("a file of gh", () => {
  it("tells accounts with their numbers, apps as bots, reviewers as the same people", () => {
    const [pull] = pulls(JSON.stringify([gh]));
    expect(pull).toMatchObject({
      number: 12, state: "merged", author: { externalId: "198982749", login: "copilot-swe-agent[bot]", kind: "bot" }, mergedBy: { externalId: "9", login: "ada", name: "Ada" }, headFrom: "acme/shop", mergeSha: sha("b"), labels: ["bug"], commits: [sha("a")],
      reviews: [{ externalId: "PRR_1", account: { externalId: "9" }, state: "approved", sha: sha("a") }], closes: [{ fullName: "", number: 7 }], openedAt: Date.UTC(2026, 0, 3, 10), additions: 5,
    });
  });

  it("is the same as an array over many lines and as one object a line", () => {
    const [array, pretty, lines] = [JSON.stringify([gh, gh]), JSON.stringify([gh, gh], null, 2), `\uFEFF${JSON.stringify(gh)}\n\n${JSON.stringify(gh)}\n`].map((text) => readPullText(text));
    expect(array?.map(({ told }) => told)).toEqual(pretty?.map(({ told }) => told));
    expect(array?.map(({ told }) => told)).toEqual(lines?.map(({ told }) => told));
    expect(array?.[0]?.repository).toBe("https://github.com/acme/shop");
    expect(lines?.map(({ line }) => line)).toEqual([1, 3]);
    expect(pretty?.map(({ line }) => line)).toEqual([2, 2 + JSON.stringify(gh, null, 2).split("\n").length]);
  });

  it("knows issues, open pull requests and accounts that are gone", () => {
    const issue = { number: 7, title: "Broken", state: "CLOSED", author: { login: "" }, labels: [{ name: "bug" }], createdAt: "2026-01-01T00:00:00Z", closedAt: "2026-01-03T12:00:00Z", updatedAt: "2026-01-03T12:00:00Z", url: "https://github.com/acme/shop/issues/7" };
    expect(readPullText(JSON.stringify(issue))[0]).toMatchObject({ repository: "https://github.com/acme/shop", told: { issue: { number: 7, author: null, labels: ["bug"] } } });
    expect(pulls(JSON.stringify([{ ...gh, state: "OPEN", mergedAt: null, closedAt: "0001-01-01T00:00:00Z", mergeCommit: null, headRefOid: "", author: null }]))[0]).toMatchObject({ state: "open", mergedAt: null, closedAt: null, mergeSha: null, headSha: null, author: null });
  });
});

describe("Byline's own form", () => {
  it("says the same as JSON lines and as CSV", () => {
    const full = { ...own, repository: "acme/shop", author: { login: "ada", id: "9", type: "user" }, mergedAt: "2026-01-03T12:00:00+02:00", mergedBy: "bea", base: "main", head: "topic", mergeSha: sha("B"), labels: ["bug", "ui"], commits: [sha("1"), sha("2")], closes: ["7", "acme/other#3"], draft: false, body: "two\nlines, \"quoted\"", additions: 4, reviews: [{ by: "bea", state: "approved", at: "2026-01-03T09:30:00Z" }] };
    const csv = `number,state,title,openedAt,repository,author,authorId,authorType,mergedAt,mergedBy,base,head,mergeSha,labels,commits,closes,draft,body,additions,reviews\n`
      + `3,merged,t,2026-01-03T10:00:00Z,acme/shop,ada,9,user,2026-01-03T12:00:00+02:00,bea,main,topic,${sha("b")},bug; ui,${sha("1")} ${sha("2")},7;acme/other#3,false,"two\nlines, ""quoted""",4,bea approved 2026-01-03T09:30:00Z\n`;
    const lines = readPullText(`{"byline":"pulls","version":1,"count":1}\n${JSON.stringify(full)}\n`);
    expect(readPullText(csv)).toEqual(lines);
    expect(lines[0]).toMatchObject({ line: 2, repository: "acme/shop", told: { pull: { mergedAt: Date.UTC(2026, 0, 3, 10), closes: [{ fullName: "", number: 7 }, { fullName: "acme/other", number: 3 }], mergeSha: sha("b"), reviews: [{ state: "approved" }] } } });
  });
});

describe("what is wrong is told by its line", () => {
  const line = JSON.stringify(own);
  it.each([
    ["an empty file", "\n", 1, "empty"],
    ["a line cut off", `${line}\n${line}\n${line.slice(0, 30)}`, 3, "cut off"],
    ["an array cut off", "[\n1,\n2,\n\"thr", 4, "cut off"],
    ["fewer lines than it says", `{"byline":"pulls","version":1,"count":3}\n${line}\n${line}\n`, 3, "cut off"],
    ["no JSON", `${line}\n{number: 4}`, 2, "no JSON"],
    ["a misspelt name", `${line}\n${JSON.stringify({ ...own, mergedSha: sha("1") })}`, 2, "mergedSha"],
    ["a short sha", JSON.stringify({ ...own, mergeSha: "abc123" }), 1, "mergeSha: not a full sha"],
    ["a day without a time", JSON.stringify({ ...own, openedAt: "2026-01-03" }), 1, "openedAt"],
    ["a column that is none", "number,state,title,openedat\n1,open,t,2026-01-03T10:00:00Z\n", 1, "openedat"],
    ["a row with too few cells", "number,state,title,openedAt\n1,open,t,2026-01-03T10:00:00Z\n2,open\n", 3, ""],
    ["a quote that is never closed", "number,state,title,openedAt\n1,open,\"t,2026-01-03T10:00:00Z\n", 2, ""],
    ["a wrong state in a later row", "number,state,title,openedAt\n1,open,\"a\nb\",2026-01-03T10:00:00Z\n2,shut,t,2026-01-03T10:00:00Z\n", 4, "state"],
    ["a number too large", JSON.stringify([{ ...gh, number: 3_000_000_000 }]), 1, "number"],
    ["null", "[null]", 1, ""],
  ])("%s", (_, text, at, reason) => {
    expect(() => readPullText(text)).toThrow(expect.objectContaining({ name: "BrokenFile", line: at, reason: expect.stringContaining(reason) }));
  });
});
