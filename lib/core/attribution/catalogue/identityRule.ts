import type { CatalogueRule } from "./catalogueRule";

interface KnownIdentity {
  readonly id: string;
  readonly agent: string;
  /** As a commit writes it: `Name <address>`. The address alone decides. */
  readonly written: readonly string[];
  readonly counter: string;
  readonly source: string;
}

/** The commonest kind of entry: an agent that signs with an address of its own, whatever name stands before it. */
export function identityRule({ id, agent, written, counter, source }: KnownIdentity): CatalogueRule {
  return {
    id, agent, kind: "agent", roles: ["author", "committer", "co-author"], strength: "D", source,
    pattern: { type: "identity", emails: written.map((text) => text.slice(text.lastIndexOf("<") + 1, -1).toLowerCase()) },
    examples: written.flatMap((text) => [["co-author", text] as const, ["author", text] as const]),
    counterExamples: [["co-author", counter]],
  };
}
