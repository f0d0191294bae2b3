import "server-only";
import { forbidden } from "next/navigation";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { catalogue } from "@/lib/core/attribution/catalogue/catalogue";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import type { QuestionsModel } from "@/lib/core/report/page/calibrationModel";
import { dayInZone } from "@/lib/core/report/week";
import { ownQuestions } from "@/lib/store/calibration/ownQuestions";
import { readNotice } from "../action/notice";
import { address } from "./address";
import { askPulse } from "./askPulse";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { ownIdentityIds } from "./ownIdentityIds";
import { readSearch, type Search } from "./readSearch";

const agents = [...new Set(catalogue.flatMap(({ agent }) => (agent === null ? [] : [agent])))].sort();

/** Changes of the reader's own that a sample asks about. */
export async function loadQuestions(search: Search): Promise<QuestionsModel> {
  const context = await loadContext();
  if (context.restricted) forbidden();
  const { db, reader, organisation } = context;
  const identities = await ownIdentityIds(db, reader.user.id);
  const found = await ownQuestions.list(db, reader.scope, identities);
  return {
    edition: await loadEdition(context), ...outcomeOf(await readNotice(await readSearch(search))), agents: agents.map((id) => ({ id, name: agentTitle(id) })), isUnknown: identities.length === 0, pulse: await askPulse(context),
    questions: found.map(({ round, repository, slug, name, sha, title, landedAt, lines }) => ({ round, repository, sha, title, href: address.change(slug, sha), facts: `${name}, ${formatDay(dayInZone(landedAt, organisation.timeZone))}, ${formatCount(lines)} lines without a mark` })),
  };
}
