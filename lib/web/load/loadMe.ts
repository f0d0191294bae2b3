import "server-only";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { auditSentence } from "@/lib/core/audit/auditSentence";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { MePageModel, OwnEvidenceModel, OwnRepositoryModel } from "@/lib/core/report/page/mePageModel";
import { actorNames } from "@/lib/store/audit/actorNames";
import { withMember } from "@/lib/store/audit/withMember";
import { ownCorrections } from "@/lib/store/me/ownCorrections";
import { listIdentities, searchIdentities } from "@/lib/store/me/listIdentities";
import { listNaming, type NamingEvent } from "@/lib/store/me/listNaming";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import { type OwnEvidence, ownEvidence } from "@/lib/store/me/ownEvidence";
import { type OwnFacts, ownFacts } from "@/lib/store/me/ownFacts";
import { ownPersonIds } from "@/lib/store/me/ownPersonIds";
import { readAccount, type StoredAccount } from "@/lib/store/me/readAccount";
import { objections } from "@/lib/store/objection/objections";
import { isPersonal } from "@/lib/core/erasure/isPersonal";
import { signInHosts } from "../session/signInHosts";
import { readNotice } from "../action/notice";
import { address } from "./address";
import { correctionModelsOf } from "./correctionModelsOf";
import { allIdentities, identityModelOf } from "./identityModelOf";
import { type LoadContext, loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { objectionModelOf } from "./objectionModelOf";
import { readSearch, type Search } from "./readSearch";

const mostEvidence = 30;
const mostEvents = 20;
const mostChoices = 30;
const shortestSearch = 3;
const plural = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;

function accountOf(account: StoredAccount, now: Date, timeZone: string): MePageModel["account"] {
  const instant = (at: Date | null) => (at === null ? "never" : formatInstant(at.toISOString(), timeZone));
  const open = account.sessions.filter(({ expires }) => expires > now).length;
  const good = account.tokens.filter(({ expires, revokedAt }) => revokedAt === null && expires > now).length;
  return [
    { label: "Name", value: account.name ?? "none", href: null },
    { label: "Address", value: account.address === null ? "none: the owner of a local Byline signs in without one" : `${account.address}${account.addressVerifiedAt === null ? ", not proven" : ""}`, href: null },
    { label: "Role", value: account.role, href: null },
    { label: "Joined", value: instant(account.joinedAt), href: null },
    { label: "Last seen", value: instant(account.lastSeenAt), href: null },
    { label: "Sessions", value: `${formatCount(open)} open, with the name of each browser`, href: "/settings/sessions" },
    { label: "Tokens", value: `${formatCount(good)} good of ${formatCount(account.tokens.length)}`, href: "/settings/tokens" },
    ...account.providers.map(({ provider }) => ({ label: "Signs in with", value: provider, href: null })),
    ...(account.lists === 0 ? [] : [{ label: "On lists", value: `of ${plural(account.lists, "repository").replace("repositorys", "repositories")}`, href: null }]),
  ];
}

function repositoryOf(row: OwnFacts): OwnRepositoryModel {
  const lines = { added: row.added, ai: row.proven + row.declared, human: row.human, unknown: row.unknown, bot: row.bot, leftOut: row.leftOut };
  return {
    name: row.name, href: address.repository(row.slug), commits: formatCount(row.commits), changes: formatCount(row.changes), days: formatDayRange(row.first, row.last),
    lines: { added: formatCount(lines.added), ai: formatCount(lines.ai), human: formatCount(lines.human), unknown: formatCount(lines.unknown), bot: formatCount(lines.bot), leftOut: formatCount(lines.leftOut) },
  };
}

const strengths = ["L", "C", "D", "H", "A", "P"] as const;

function evidenceOf(row: OwnEvidence, index: number, isOpen: boolean): OwnEvidenceModel {
  const strength = strengths.find((each) => each === row.strength) ?? "H";
  return {
    id: String(index), item: { rule: row.rule, strength, source: row.source, quote: row.quote }, agent: row.agent === null ? "" : agentTitle(row.agent),
    sha: row.sha.slice(0, 10), day: formatDay(row.authoredAt), repository: row.repository, href: isOpen ? address.change(row.slug, row.change) : null,
  };
}

async function eventsOf({ db, organisation }: LoadContext, events: readonly NamingEvent[]): Promise<MePageModel["naming"]> {
  const names = await actorNames(db);
  return events.map((event) => ({ id: String(event.id), at: formatInstant(event.at.toISOString(), organisation.timeZone), sentence: auditSentence({ ...event, actor: names.get(event.actor) ?? event.actor, detail: withMember(event.detail, names) }) }));
}

/** Who is found by a search for oneself: no numbers and no list of everybody. Under works-council only a whole address finds anything. */
async function choiceOf({ db, reader: { scope } }: LoadContext, search: string, taken: readonly string[]): Promise<MePageModel["choice"]> {
  if (search.length < shortestSearch) return { search, found: null };
  const found = scope.mode === "worksCouncil" ? await listIdentities(db, [search.toLowerCase()]) : await searchIdentities(db, search, mostChoices + taken.length);
  return { search, found: found.filter(({ email }) => isPersonal(email) && !taken.includes(email)).slice(0, mostChoices).map((each) => ({ ...identityModelOf(each), commits: "" })) };
}

/** Everything that is stored about the reader, as far as they may see the repositories it is from. Their own numbers are shown to nobody else. */
export async function loadMe(search: Search): Promise<MePageModel> {
  const context = await loadContext();
  const { db, reader: { user, scope }, now, organisation: { timeZone } } = context;
  const params = await readSearch(search);
  const own = await ownAddresses.read(db, user.id, signInHosts());
  const found = await listIdentities(db, own.addresses);
  const ids = found.flatMap((identity) => identity.ids);
  const [account, facts, evidence, corrected, naming, doings, objected, notice, names] = await Promise.all([
   
    readAccount(db, user.id), ownFacts(db, scope, ids), ownEvidence(db, scope, ids, mostEvidence + 1), ownCorrections(db, scope, ids, mostEvidence), listNaming(db, "about", user.id, own.addresses, mostEvents),
    listNaming(db, "by", user.id, [], mostEvents), objections.list(db, user.id), readNotice(params), actorNames(db),
  ]);
  return {
    edition: await loadEdition(context), account: accountOf(account, now, timeZone), by: own.by, identities: allIdentities(own.addresses, found),
    choice: own.by === "claim" ? await choiceOf(context, (params.get("q") ?? "").trim().slice(0, 200), own.addresses) : null,
    repositories: facts.map(repositoryOf), evidence: evidence.slice(0, mostEvidence).map((row, index) => evidenceOf(row, index, scope.mode !== "worksCouncil")), moreEvidence: evidence.length > mostEvidence,
    corrections: correctionModelsOf(corrected, names, { timeZone, isOpen: scope.mode !== "worksCouncil" }),
    naming: await eventsOf(context, naming), doings: await eventsOf(context, doings), objections: objected.map((each) => objectionModelOf(each, timeZone)),
    canErase: own.addresses.length > 0, ownPages: context.restricted ? [] : (await ownPersonIds(db, ids)).map((id) => `/people/${String(id)}`), saved: notice?.kind === "done" ? notice.message : null,
    error: notice?.kind === "error" ? { message: notice.message, hint: notice.hint, value: notice.value } : null,
  };
}
