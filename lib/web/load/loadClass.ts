import "server-only";
import { forbidden } from "next/navigation";
import { may } from "@/lib/core/access/may";
import { changeClasses } from "@/lib/core/fix/changeClass";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import type { ClassPageModel } from "@/lib/core/report/page/classPageModel";
import { dayInZone } from "@/lib/core/report/week";
import { changeClass, type ChangeClassDetail } from "@/lib/store/reports/changeClass";
import { readNotice } from "../action/notice";
import { address } from "./address";
import { classSentence, classTitles } from "./classWords";
import { findOr404 } from "./findOr404";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

function effectOf({ class: kind, week, inWeek }: ChangeClassDetail): string {
  if (week === null) return "";
  const [now, then] = [inWeek, kind === "fix" ? inWeek - 1 : inWeek + 1];
  return `${formatCount(now)} ${now === 1 ? "fix" : "fixes"} of this repository landed in the week of ${formatDay(week)}; ${kind === "fix" ? "if this is none" : "if this is one"}, ${formatCount(Math.max(0, then))}, but where it shares its problem with another change.`;
}

/** What one change is, and the form to say otherwise. */
export async function loadClass(slug: string, sha: string, search: Search): Promise<ClassPageModel> {
  const asked = await loadContext();
  const { db, reader: { scope, user }, organisation } = asked;
  if (asked.restricted) forbidden();
  const detail = await findOr404(changeClass(db, scope, slug, sha));
  const notice = await readNotice(await readSearch(search));
  const day = (at: Date): string => formatDay(dayInZone(at, organisation.timeZone));
  const mine = (madeBy: string): boolean => madeBy === user.id || scope.role === "owner";
  return {
    edition: await loadEdition(asked), crumbs: [{ name: "Changes", href: "/changes" }, { name: sha.slice(0, 8), href: address.change(slug, sha) }, { name: "Class", href: null }], title: detail.title === "" ? "(no title)" : detail.title,
    is: classSentence(detail), effect: effectOf(detail), done: notice?.kind === "done" ? notice.message : null, problem: notice?.kind === "error" ? { message: notice.message, hint: notice.hint, typed: notice.value } : null,
    target: { slug, change: sha }, class: detail.class ?? "none", choices: may(scope.role, "correctClasses") ? changeClasses.map((id) => ({ id, title: classTitles[id] })) : null,
    said: detail.said.map(({ id, says, reason, madeBy, name, madeAt, endedAt }) => ({ id, text: `${classTitles[says]}: ${reason}`, by: `${scope.role === "owner" || madeBy === user.id ? (name ?? madeBy) : "a member"}, ${day(madeAt)}`, ended: endedAt === null ? null : day(endedAt), mayEnd: endedAt === null && mine(madeBy) })),
  };
}
