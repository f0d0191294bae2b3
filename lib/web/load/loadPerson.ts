import "server-only";
import type { PersonPageModel } from "@/lib/core/report/page/personPageModel";
import { listIdentities } from "@/lib/store/me/listIdentities";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import { authorizePerson } from "@/lib/store/reports/authorizePerson";
import { signInHosts } from "../session/signInHosts";
import { agentWeeks } from "./agentWeeks";
import { address } from "./address";
import { endOfWeeks } from "./endOfWeeks";
import { filterChoices } from "./filterChoices";
import { findOr404 } from "./findOr404";
import { leadOf } from "./leadOf";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { mostNamed } from "./mostNamed";
import { readPageFilter } from "./readPageFilter";
import { readSearch, type Search } from "./readSearch";
import { repositoryTableOf } from "./repositoryTableOf";
import { shareContext } from "./shareContext";
import { readTableSort } from "./tableSort";

/** What one person initiated: to themselves, in open mode to owners and to leads of their teams. Nobody is compared with anybody. */
export async function loadPerson(id: string, search: Search): Promise<PersonPageModel> {
  const asked = await loadContext();
  const { db, reader } = asked;
  const own = (await listIdentities(db, (await ownAddresses.read(db, reader.user.id, signInHosts())).addresses)).flatMap(({ ids }) => ids);
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  const person = await findOr404(authorizePerson(db, reader.scope, number, own));
  const params = await readSearch(search);
  const { filter, ignored } = readPageFilter(params, asked.repositories, { agents: false, restricted: false });
  const share = await shareContext(asked, { ...filter, identities: person.identities });
  const path = `/people/${String(number)}`;
  const lead = leadOf(share, mostNamed(await agentWeeks(share)), person.isOwn ? "yours" : person.name);
  const table = await repositoryTableOf(share, readTableSort(params), path);
  const rows = table.rows.filter(({ edges, lines }) => edges !== null && lines > 0);
  return {
    edition: await loadEdition(asked), name: person.name, isOwn: person.isOwn,
    filter: filterChoices(filter, { href: (to) => address.withFilter(path, to), repositories: asked.repositories.map(({ slug, name }) => ({ slug, name, value: null })), agents: [], hasPolicy: asked.hasPolicy, restricted: false, ignored, endsOn: endOfWeeks(share.context.now, asked.now, asked.organisation.timeZone) }),
    // Lists and files have no filter by person: what stands behind the figure is not narrowed to them.
    lead: lead === null ? null : { ...lead, notes: lead.notes.filter(({ kicker }) => kicker !== "One question"), chart: { ...lead.chart, weeks: lead.chart.weeks.map((week) => ({ ...week, rows: null })) }, figure: { ...lead.figure, rows: null, csv: null } },
    repositories: rows.length === 0 ? null : { ...table, figure: { ...table.figure, headline: [{ text: rows.length === 1 ? "All of it in one repository" : `In ${String(rows.length)} repositories` }], rows: null, csv: null }, rows, total: null },
  };
}
