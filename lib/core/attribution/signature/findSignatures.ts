import type { CommitFacts } from "../../history/commitFacts";
import type { CompiledCatalogue } from "../compileCatalogue";
import type { Evidence } from "../evidence";
import { parseMessage } from "../message/parseMessage";
import { looksOfParty } from "./looksOfParty";
import { looksOfTrailer } from "./looksOfTrailer";
import type { Signature } from "./signature";

const longest = 120;
const mostOnACommit = 20;
/** Messages are searched so far: a signature stands at the end of an ordinary message, and a longer one was made by something else. */
const longestMessage = 100_000;
const mayHold = /^[^a-z\n]{0,12}(?=[\w -]{2,60}[:：])(?:[a-z]+(?:[ _-][a-z]+){0,2}[ _-](?:by|with|using)\b|[\w -]{0,40}(?:ai|llm|agent|model|copilot|claude|codex|cursor|gpt|gemini)[_ :：-])/im;

/**
 * What looks automated on a commit and matches no rule of the catalogue, whatever its role. `found` is the evidence on the commit. Made to miss rather than to
 * name a person's ordinary address. Pure; never throws.
 */
export function findSignatures(compiled: CompiledCatalogue, facts: CommitFacts, found: readonly Evidence[]): Signature[] {
  const signatures = new Map<string, Signature>();
  const put = (signature: Signature) => { if (signatures.size < mostOnACommit) signatures.set(`${signature.kind}\0${signature.signature}`, signature); };
  const party = (name: string, email: string, quote: string) => {
    const looksLike = looksOfParty(name, email);
    if (looksLike === null || isKnown(compiled, name, email) || found.some((each) => each.quote === quote)) return;
    put({ kind: "address", signature: email.trim().toLowerCase().slice(0, longest), name: name.slice(0, longest), looksLike });
  };
  party(facts.authorName, facts.authorEmail, `${facts.authorName} <${facts.authorEmail}>`);
  if (facts.message.length <= longestMessage && mayHold.test(facts.message)) {
    const { trailers, coAuthors } = parseMessage(facts.message, { key: () => true, line: () => false });
    for (const { name, email, raw } of coAuthors) party(name, email, raw.slice(0, 300));
    for (const { key, value, raw } of trailers) {
      const looksLike = looksOfTrailer(key, value);
      if (looksLike !== null && !found.some(({ quote }) => quote === raw.slice(0, 300))) put({ kind: "trailer", signature: (looksLike === "aiKey" ? key : `${key}: ${value.replace(/\s+/g, " ")}`).slice(0, longest), name: "", looksLike });
    }
  }
  return [...signatures.values()];
}

/** A rule knows the address, the account or the name, in this role or another. */
function isKnown({ byEmail, byLogin, byName, byNameForm }: CompiledCatalogue, name: string, address: string): boolean {
  const [email, lowerName] = [address.trim().toLowerCase(), name.toLowerCase()];
  const at = email.indexOf("@");
  const login = email.endsWith("@users.noreply.github.com") ? email.slice(email.lastIndexOf("+", at) + 1, at) : "";
  return byEmail.has(email) || byName.has(lowerName) || byLogin.has(lowerName) || (login !== "" && byLogin.has(login))
    || byNameForm.some(({ pattern, rule }) => {
      if (rule.id === "bot.github-app") return false;
      if (pattern.type === "address") return pattern.address.test(email);
      return pattern.type === "name" ? pattern.name.test(name) : pattern.login.test(login) || pattern.login.test(name);
    });
}
