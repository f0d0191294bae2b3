import { formatInstant } from "@/lib/core/report/formatInstant";
import type { PullModel } from "@/lib/core/report/page/changePageModel";
import { authorizeDetails } from "@/lib/store/reports/authorizeDetails";
import { pullFacts } from "@/lib/store/reports/pullFacts";
import type { LoadContext } from "./loadContext";

/** The pull request of a change as its forge tells it; null where none is connected. */
export async function pullOfChange({ db, reader, organisation }: LoadContext, slug: string, sha: string): Promise<PullModel | null> {
  const pull = await pullFacts(db, await authorizeDetails(db, reader.scope, slug), sha);
  if (pull === null) return null;
  const at = (text: string | null) => (text === null ? null : formatInstant(text, organisation.timeZone));
  const step = (label: string, text: string | null, none: string) => ({ label, at: at(text) ?? none, isDone: text !== null });
  const others = pull.reviewers.filter((login) => !pull.approvers.includes(login));
  return {
    title: `#${String(pull.number)} ${pull.title}`,
    facts: [
      { label: "Author", value: pull.author === null ? "an account that is gone" : `${pull.author}${pull.authorKind === "bot" ? ", a bot" : ""}` },
      { label: "Approved by", value: pull.approvers.length === 0 ? "nobody" : pull.approvers.join(", ") },
      ...(others.length === 0 ? [] : [{ label: "Also reviewed by", value: others.join(", ") }]),
      ...(pull.requestedChanges === 0 ? [] : [{ label: "Changes requested", value: pull.requestedChanges === 1 ? "once" : `${String(pull.requestedChanges)} times` }]),
      ...(pull.mergedBy === null ? [] : [{ label: "Merged by", value: pull.mergedBy }]),
      ...(pull.headBranch === "" ? [] : [{ label: "Branch", value: pull.headBranch }]),
      ...(pull.labels.length === 0 ? [] : [{ label: "Labels", value: pull.labels.join(", ") }]),
    ],
    steps: [step("Opened", pull.openedAt, ""), step("Ready for review", pull.readyAt, "not told"), step("First review", pull.firstReviewAt, "none"), step("Approved", pull.approvedAt, "no approval"), step("Merged", pull.mergedAt, "not told")],
  };
}
