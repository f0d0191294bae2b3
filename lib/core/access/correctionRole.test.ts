import { describe, expect, it } from "vitest";
import { correctionRole } from "./correctionRole";
import type { Role } from "./may";

const commit = { author: "Ada@example.org", message: "A change\n\nCo-Authored-By: Bea <BEA@example.org>\nbody that names Co-authored-by: Cy <cy@example.org>\n", leads: true };
const roles: readonly Role[] = ["owner", "lead", "member", "viewer"];

describe("who may correct a commit", () => {
  it.each(roles)("its author, as %s", (role) => expect(correctionRole({ ...commit, role, addresses: ["ada@example.org"] })).toBe("author"));
  it.each(roles)("its co-author, as %s", (role) => expect(correctionRole({ ...commit, role, addresses: ["bea@example.org"] })).toBe("initiator"));
  it.each([["owner", "owner"], ["lead", "lead"], ["member", null], ["viewer", null]] as const)("anybody else who is %s: %s", (role, expected) => {
    expect(correctionRole({ ...commit, role, addresses: ["cy@example.org"] })).toBe(expected);
    expect(correctionRole({ ...commit, role, addresses: [] })).toBe(expected);
  });
  it("of another team a lead corrects only what is their own", () => {
    expect(correctionRole({ ...commit, role: "lead", leads: false, addresses: ["cy@example.org"] })).toBeNull();
    expect(correctionRole({ ...commit, role: "lead", leads: false, addresses: ["ada@example.org"] })).toBe("author");
  });
});
