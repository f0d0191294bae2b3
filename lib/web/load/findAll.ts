import "server-only";
import { registry } from "@/lib/core/measures/registry";
import type { Found, FoundItem } from "@/lib/core/report/page/findModel";
import { type PageFor, sitePages } from "@/lib/core/report/page/sitePages";
import { formatDay } from "@/lib/core/report/formatDay";
import { listPeople } from "@/lib/store/people/listPeople";
import { foundChanges } from "@/lib/store/reports/foundChanges";
import { address } from "./address";
import type { LoadContext } from "./loadContext";
import { teamChoices } from "./teamChoices";

const most = 6;
const longest = 120;

/** Every word is somewhere in one of the texts, in any case. */
function holds(asked: string, ...texts: readonly string[]): boolean {
  const all = texts.join(" ").toLowerCase();
  return asked.toLowerCase().split(/\s+/).every((word) => all.includes(word));
}

const opens = ({ reader: { scope }, restricted }: LoadContext, hasTeams: boolean): Readonly<Record<PageFor, boolean>> => {
  const isOwner = scope.role === "owner";
  return { anybody: true, details: scope.details === "all" || scope.details.length > 0, teams: hasTeams, told: !restricted, owner: isOwner, ownerTold: isOwner && !restricted };
};

/** Changes by words of their title, the beginning of a hash, or a number with or without `#`, the newest first. */
async function changesFor({ db, reader: { scope }, now, restricted }: LoadContext, asked: string): Promise<FoundItem[]> {
  if (restricted) return [];
  const rows = await foundChanges(db, scope, now, /^\d{1,6}$/.test(asked) ? `#${asked}` : asked, most);
  return rows.map(({ repository, name, sha, title, landedAt }) => ({ href: address.change(repository, sha), label: title === "" ? sha.slice(0, 10) : title, detail: `${name}, ${formatDay(landedAt.slice(0, 10))}` }));
}

/** Persons by name or address, for owners in open mode: whose pages they may open. */
async function peopleFor({ db, reader: { scope } }: LoadContext, asked: string): Promise<FoundItem[]> {
  if (scope.mode !== "open" || scope.role !== "owner") return [];
  const { rows } = await listPeople(db, { search: asked, kind: "person", page: 1, pageSize: most });
  return rows.map(({ id, name }) => ({ href: `/people/${String(id)}`, label: name, detail: "person" }));
}

/** What the reader may open that answers to these words: nothing that is hidden is named, counted or makes a difference. */
export async function findAll(context: LoadContext, text: string): Promise<Found> {
  const asked = text.trim().slice(0, longest);
  if (asked === "") return [];
  const teams = await teamChoices(context);
  const isFor = opens(context, teams.length > 0);
  const groups: [string, FoundItem[]][] = [
    ["Repositories", context.repositories.filter(({ name, slug }) => holds(asked, name, slug)).map(({ name, slug }) => ({ href: address.repository(slug), label: name, detail: "repository" }))],
    ["Teams", teams.filter(({ name, slug }) => holds(asked, name, slug)).map(({ name, slug }) => ({ href: address.team(slug), label: name, detail: "team" }))],
    ["People", await peopleFor(context, asked)],
    ["Changes", await changesFor(context, asked)],
    ["Pages", sitePages.filter((page) => isFor[page.for] && holds(asked, page.title, page.words)).map(({ href, title }) => ({ href, label: title, detail: href }))],
    ["Definitions", registry.filter(({ id, title }) => holds(asked, title, id)).map(({ id, title, formula }) => ({ href: `/method#${id}`, label: title, detail: formula }))],
  ];
  return groups.filter(([, items]) => items.length > 0).map(([title, items]) => ({ title, items: items.slice(0, most) }));
}
