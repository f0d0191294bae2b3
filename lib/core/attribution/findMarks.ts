import type { CommitFacts } from "../history/commitFacts";
import type { CatalogueRule, MarkRole } from "./catalogue/catalogueRule";
import type { CompiledCatalogue, ReadyRule } from "./compileCatalogue";
import type { Evidence } from "./evidence";
import { parseMessage } from "./message/parseMessage";
import { findModel } from "./model/findModel";

/** A mark that was found, with the rule behind it. */
export interface Mark {
  readonly rule: CatalogueRule;
  readonly evidence: Evidence;
}

const longestQuote = 300;
/** A message with more marks than this was made to slow us down. */
const mostMarks = 200;
/** Parties without a mark that are remembered: most commits are by the same few people. */
const mostPlain = 20_000;

/** Every mark that git shows on one commit, in order: author, committer, subject, then the message from top to bottom. */
export function findMarks(compiled: CompiledCatalogue, facts: CommitFacts): Mark[] {
  const search = new MarkSearch(compiled, facts.authoredAt);
  search.identity("author", facts.authorName, facts.authorEmail, `${facts.authorName} <${facts.authorEmail}>`);
  search.identity("committer", facts.committerName, facts.committerEmail, `${facts.committerName} <${facts.committerEmail}>`);
  search.message(facts.message, "body");
  return search.marks;
}

/** Looks up one place after the other and gathers what it finds, each mark once. */
export class MarkSearch {
  readonly marks: Mark[] = [];
  /** Rules that fitted, whatever then became of them. */
  private matches = 0;

  constructor(private readonly compiled: CompiledCatalogue, private readonly authoredAt: number) {}

  /** A party: author, committer, co-author, or the login that opened a pull request. */
  identity(role: MarkRole, fullName: string, address: string, quote: string): void {
    const key = `${role}\0${fullName}\0${address}`;
    const { plainIdentities } = this.compiled;
    if (plainIdentities.has(key)) return;
    this.matches = 0;
    this.lookUp(role, fullName, address, quote);
    if (this.matches === 0 && key.length <= longestQuote && plainIdentities.size < mostPlain) plainIdentities.add(key);
  }

  private lookUp(role: MarkRole, fullName: string, address: string, quote: string): void {
    const { byEmail, byLogin, byName, byNameForm } = this.compiled;
    const name = fullName.slice(0, longestQuote);
    const email = address.toLowerCase();
    const lowerName = name.toLowerCase();
    const login = loginOf(email);
    for (const ready of byEmail.get(email) ?? []) {
      const { pattern } = ready;
      if (pattern.type !== "name") this.add(ready, role, quote, findModel(name));
      else this.addMatch(ready, role, quote, pattern.name.exec(name), name);
    }
    for (const key of login === lowerName ? [lowerName] : [login, lowerName]) {
      for (const ready of byLogin.get(key) ?? []) this.add(ready, role, quote, findModel(name));
    }
    for (const ready of byName.get(lowerName) ?? []) this.add(ready, role, quote, null);
    for (const ready of byNameForm) {
      if (!ready.roles.has(role)) continue;
      const { pattern } = ready;
      if (pattern.type === "name") this.addMatch(ready, role, quote, pattern.name.exec(name), name);
      else if (pattern.type === "address") this.addMatch(ready, role, quote, pattern.address.exec(email.slice(0, longestQuote)), name);
      else if (pattern.login.test(login) || pattern.login.test(name)) this.add(ready, role, quote, null);
    }
  }

  /** A commit message (`body`) or the body of a pull request. */
  message(text: string, role: "body" | "pull-request-body"): void {
    if (role === "body") this.text("subject", firstLine(text));
    if (!this.compiled.mayHoldMark.test(text)) return;
    const { byKey, mayBeMark } = this.compiled;
    const parsed = parseMessage(text, {
      key: (key) => key === "co-authored-by" || byKey.has(key),
      line: (line) => mayBeMark.test(line.slice(0, 120)), withoutSubject: role === "pull-request-body",
    });
    const found = [
      ...parsed.coAuthors.map((party) => ({ line: party.line, look: () => { this.identity("co-author", party.name, party.email, party.raw); } })),
      ...parsed.trailers.map((trailer) => ({ line: trailer.line, look: () => { this.trailer(trailer.key, trailer.value, trailer.raw); } })),
      ...parsed.lines.map(({ text: line, line: at }) => ({ line: at, look: () => { this.line(role, line); } })),
    ];
    if (found.length > 1) found.sort((a, b) => a.line - b.line);
    for (const { look } of found) {
      if (this.marks.length >= mostMarks) break;
      look();
    }
  }

  /** A subject, a branch or a label. */
  text(role: MarkRole, text: string): void {
    for (const ready of this.compiled.texts) {
      if (ready.roles.has(role) && ready.pattern.text.test(text)) this.add(ready, role, text, null);
    }
  }

  private trailer(key: string, value: string, raw: string): void {
    const short = value.slice(0, longestQuote).replace(/\s+/g, " ");
    for (const ready of this.compiled.byKey.get(key) ?? []) {
      if (ready.rule.yields === true && this.marks.at(-1)?.evidence.quote === raw.slice(0, longestQuote)) continue;
      this.addMatch(ready, "trailer", raw, ready.pattern.value.exec(short), ready.pattern.modelIn === "value" ? short : "");
    }
  }

  private line(role: MarkRole, line: string): void {
    if (line.length > longestQuote) return;
    const text = line.replace(/\s+/g, " ");
    for (const ready of this.compiled.lines) {
      if (ready.roles.has(role)) this.addMatch(ready, role, line, ready.pattern.line.exec(text), "");
    }
  }

  private addMatch(ready: ReadyRule, role: MarkRole, quote: string, match: RegExpExecArray | null, modelText: string): void {
    if (match !== null) this.add(ready, role, quote, match.groups?.["model"] ?? findModel(modelText));
  }

  private add({ rule, roles, from, to }: ReadyRule, role: MarkRole, text: string, model: string | null): void {
    this.matches++;
    if (!roles.has(role) || this.authoredAt < from || this.authoredAt >= to || this.marks.length >= mostMarks) return;
    const quote = text.slice(0, longestQuote);
    if (this.marks.some((mark) => mark.rule === rule && mark.evidence.source === role && mark.evidence.quote === quote)) return;
    this.marks.push({ rule, evidence: { rule: rule.id, strength: rule.strength, agent: rule.agent, model, quote, source: role } });
  }
}

/** `id+login@users.noreply.github.com` → `login`; empty for every other address. */
function loginOf(email: string): string {
  const end = email.length - noReply.length;
  return email.endsWith(noReply) ? email.slice(email.lastIndexOf("+", end) + 1, end) : "";
}

const noReply = "@users.noreply.github.com";

function firstLine(text: string): string {
  const start = text.search(/\S/);
  if (start === -1) return "";
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end).trimEnd();
}
