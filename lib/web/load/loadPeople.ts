import "server-only";
import { forbidden } from "next/navigation";
import { noReplyOf } from "@/lib/core/people/noReplyOf";
import { whyTogether } from "@/lib/core/people/whyTogether";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import type { PeoplePageModel, PersonRowModel } from "@/lib/core/report/page/peoplePageModel";
import { dayInZone } from "@/lib/core/report/week";
import { AppError } from "@/lib/errors";
import { previewPeopleDeed } from "@/lib/flows/people/peopleDeeds";
import { actorNames } from "@/lib/store/audit/actorNames";
import { listPeople } from "@/lib/store/people/listPeople";
import { type PeopleFacts, readPeople } from "@/lib/store/people/readPeople";
import { readNotice } from "../action/notice";
import { peopleDeedOf } from "../action/peopleDeedOf";
import { demandRight } from "./demandRight";
import { type LoadContext, loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

const [pageSize, mostProposals, mostDeeds] = [50, 20, 50];
const kinds = [["person", "People"], ["agent", "Agents"], ["bot", "Bots"]] as const;
const reasons: Readonly<Record<string, string>> = { nameAndDomain: "one full name, addresses of one domain", login: "one login that two accounts had", name: "one full name" };
const titles: Readonly<Record<string, string>> = { merge: "Two persons are one", apart: "Two persons are two", split: "A person is two", undo: "It was not said" };
const fieldNames = ["do", "one", "other", "person", "deed"] as const;

const href = (query: Readonly<Record<string, string>>) => `/settings/people?${new URLSearchParams(query).toString()}`;
/** Addresses that are read as one stand before those that a forge makes up. */
const telling = (addresses: readonly string[]): readonly string[] => addresses.toSorted((one, other) => Number(noReplyOf(one) !== null) - Number(noReplyOf(other) !== null));
const rowOf = (id: number, name: string, addresses: readonly string[], count: number): PersonRowModel => ({ id, name, href: `${href({ edit: String(id) })}#person`, addresses: `${telling(addresses).slice(0, 2).join(", ")}${count > 2 ? ` and ${String(count - Math.min(2, addresses.length))} more` : ""}` });

function personOf(facts: PeopleFacts, id: number): PersonRowModel {
  const own = facts.identities.filter(({ personId }) => personId === id);
  return rowOf(id, facts.names.get(id) ?? "Somebody", [...new Set(own.map(({ email }) => email.toLowerCase()))], own.length);
}

function chosenOf(facts: PeopleFacts, asked: string | null, kindOf: string): PeoplePageModel["chosen"] {
  const own = facts.identities.filter(({ personId }) => personId === Number(asked));
  const [first] = own;
  if (first === undefined || first.personId === null) return null;
  const why = whyTogether(own, facts.accounts, facts.statements);
  return { id: first.personId, name: facts.names.get(first.personId) ?? first.name, kind: kindOf, identities: own.map(({ id, name, email }) => ({ id, text: `${name} <${email}>`, why: own.length === 1 ? "" : (why.get(id) ?? []).join(", ") })) };
}

async function deedsOf({ db, organisation }: LoadContext, facts: PeopleFacts): Promise<PeoplePageModel["deeds"]> {
  const [names, seen] = [await actorNames(db), new Map<string, PeopleFacts["statements"][number][]>()];
  for (const each of facts.statements) seen.set(each.deed, [...(seen.get(each.deed) ?? []), each]);
  const called = (id: number) => facts.identities.find((each) => each.id === id)?.name ?? "somebody";
  return [...seen].slice(0, mostDeeds).map(([deed, [first, ...others]]) => {
    const split = [first, ...others].find((each) => each?.same === false) ?? first;
    return { deed, sentence: first === undefined || split === undefined ? "" : `${called(split.oneId)} and ${called(split.otherId)} are ${split.same ? "one person" : "two"}`, reason: first?.reason ?? "", made: first === undefined ? "" : `${names.get(first.madeBy) ?? first.madeBy}, ${formatDay(dayInZone(first.madeAt, organisation.timeZone))}` };
  });
}

async function pendingOf({ db, now }: LoadContext, params: URLSearchParams): Promise<PeoplePageModel["pending"]> {
  const read = (name: string) => params.get(name)?.trim().slice(0, 200) ?? "";
  if (!(read("do") in titles)) return null;
  const fields = [...fieldNames.flatMap((name) => (params.has(name) ? [[name, read(name)] as const] : [])), ...params.getAll("take").map((id) => ["take", id] as const)];
  const base = { title: titles[read("do")] ?? "", fields };
  try {
    const deed = peopleDeedOf(read, params.getAll("take"));
    return deed === null ? null : { ...base, ...await previewPeopleDeed(db, deed, now), problem: null };
  } catch (error) {
    if (error instanceof AppError) return { ...base, before: [], after: [], effects: [], problem: [error.message, error.hint].filter(Boolean).join(" ") };
    throw error;
  }
}

/** Persons, what they are made of, and what members say of them. For owners; no number of anybody's work. Closed in works-council mode, which asks nobody who is who. */
export async function loadPeople(search: Search): Promise<PeoplePageModel> {
  const context = await loadContext();
  demandRight(context, "managePeople");
  if (context.restricted) forbidden();
  const params = await readSearch(search);
  const kind = kinds.find(([id]) => id === params.get("kind"))?.[0] ?? "person";
  const [wanted, page] = [(params.get("q") ?? "").trim().slice(0, 200), Math.min(1_000_000, Math.max(1, Math.trunc(Number(params.get("page") ?? 1)) || 1))];
  const [facts, { rows, total }] = await Promise.all([readPeople(context.db), listPeople(context.db, { search: wanted, kind, page, pageSize })]);
  const at = (to: number) => href({ ...(kind === "person" ? {} : { kind }), ...(wanted === "" ? {} : { q: wanted }), page: String(to) });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return {
    edition: await loadEdition(context), ...outcomeOf(await readNotice(params)), search: wanted, kind,
    kinds: kinds.map(([id, label]) => ({ id, label, href: href({ kind: id }), isChosen: id === kind })), rows: rows.map(({ id, name, addresses, identities }) => rowOf(id, name, addresses, identities)),
    pagination: { page, pages, summary: `${formatCount(total)} ${kind === "person" ? (total === 1 ? "person" : "people") : total === 1 ? kind : `${kind}s`}`, previous: page > 1 ? at(Math.min(page - 1, pages)) : null, next: page < pages ? at(page + 1) : null },
    chosen: chosenOf(facts, params.get("edit"), kind),
    proposals: facts.proposals.slice(0, mostProposals).map(({ oneId, otherId, reason }) => ({ one: personOf(facts, oneId), other: personOf(facts, otherId), reason: reasons[reason] ?? reason })), moreProposals: Math.max(0, facts.proposals.length - mostProposals),
    deeds: await deedsOf(context, facts), pending: await pendingOf(context, params),
  };
}
