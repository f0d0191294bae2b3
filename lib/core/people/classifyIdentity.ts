import { catalogue } from "../attribution/catalogue/catalogue";
import { compileCatalogue } from "../attribution/compileCatalogue";
import { MarkSearch } from "../attribution/findMarks";
import { forgeAddresses } from "./forgeAddresses";
import type { KnownAccount, KnownIdentity, PersonKind } from "./person";

export interface IdentityClass {
  readonly kind: PersonKind;
  /** Of an agent that the catalogue knows. */
  readonly agent: string | null;
}

const isBotName = /\[bot\]/i;
const isBotAddress = /\[bot\]@/i;

function markedBy(name: string, email: string): readonly (string | null)[] {
  const search = new MarkSearch(compileCatalogue(catalogue), Number.NaN);
  search.identity("author", name, email, "");
  return search.marks.map(({ rule }) => rule.agent);
}

/**
 * Whether a name and address are a person's, an agent's or a bot's, by the same catalogue that judges commits. `Ada Example (aider)` is Ada: what a tool
 * writes behind a person's name says how a commit was made, not whose name it is. An account that the forge calls a bot is one, whatever it is called, and so is the forge itself.
 */
export function classifyIdentity({ name, email }: KnownIdentity, account: KnownAccount["kind"] | null = null): IdentityClass {
  const own = name.replace(/ \([^()]*\)$/, "");
  const marks = markedBy(own, email);
  const agent = marks.find((each) => each !== null && each !== "unnamed") ?? null;
  if (agent !== null || marks.includes("unnamed")) return { kind: "agent", agent };
  const isBot = marks.length > 0 || forgeAddresses.has(email.toLowerCase()) || account === "bot" || isBotName.test(name) || isBotAddress.test(email);
  return { kind: isBot ? "bot" : "person", agent: null };
}
