import { describe, expect, it } from "vitest";
import { joinDecision, type Newcomer } from "./joinDecision";
import { mailAddress } from "./mailAddress";

const now = 1_000;
const nobody: Newcomer = { address: "ada@example.org", invitation: null, allowedDomains: [], isForgeMember: false, joinRole: "viewer" };
const invitation = { id: "i1", role: "lead" as const, expires: now + 1 };

describe("joinDecision", () => {
  it("refuses who has neither invitation, domain nor organisation", () => {
    expect(joinDecision(nobody, now)).toEqual({ kind: "refused", reason: "notInvited" });
  });

  it("refuses an address that nobody vouches for, whatever else speaks for it", () => {
    expect(joinDecision({ ...nobody, address: null, invitation, allowedDomains: ["example.org"], isForgeMember: true }, now)).toEqual({ kind: "refused", reason: "unverified" });
  });

  it("takes an invitation first, with its role, until the millisecond it runs out", () => {
    expect(joinDecision({ ...nobody, invitation, allowedDomains: ["example.org"] }, now)).toEqual({ kind: "join", role: "lead", by: "invitation", invitationId: "i1" });
    expect(joinDecision({ ...nobody, invitation, allowedDomains: ["example.org"] }, now + 1)).toEqual({ kind: "join", role: "viewer", by: "domain" });
    expect(joinDecision({ ...nobody, invitation }, now + 1)).toEqual({ kind: "refused", reason: "notInvited" });
  });

  it.each(["ada@evil-example.org", "ada@x.example.org", "ada@example.org.evil.net", "ada@example.or"])("does not take %s for the domain example.org", (address) => {
    expect(joinDecision({ ...nobody, address, allowedDomains: ["example.org"] }, now).kind).toBe("refused");
  });

  it("lets members of a named organisation in", () => {
    expect(joinDecision({ ...nobody, isForgeMember: true, joinRole: "member" }, now)).toEqual({ kind: "join", role: "member", by: "organisation" });
  });
});

describe("mailAddress", () => {
  it.each([[" Ada@Example.ORG ", "ada@example.org"], ["ada+byline@example.org", "ada+byline@example.org"], ["o'neil@mail.example.co.uk", "o'neil@mail.example.co.uk"], ["a@xn--bcher-kva.example", "a@xn--bcher-kva.example"]])("reads %j", (text, address) => {
    expect(mailAddress(text)).toBe(address);
  });

  it.each([
    "", "ada", "@example.org", "ada@", "ada@localhost", "ada@example.org,eve@evil.net", "ada@evil.net@example.org", "ada@example.org\nBcc: eve@evil.net", "\"ada\"@example.org", "ada @example.org", "аda@example.org", "ada@exаmple.org",
    "ada@bücher.example", "ada@-example.org", "ada@example..org", "a..b@example.org", `${"a".repeat(65)}@example.org`, "ada@example.org>", "ada%00@example.org\u0000", "ada@\u212a.example", "\u0130da@example.org",
  ])("refuses %j", (text) => {
    expect(mailAddress(text)).toBeNull();
  });
});
