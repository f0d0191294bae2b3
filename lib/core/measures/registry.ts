import { metricIds, type MetricId } from "./metricId";

/** The one definition of a number. Page, CSV, mail and API print it from here (METRICS, head). */
export interface Metric {
  readonly id: MetricId;
  readonly title: string;
  /** The formula in words. */
  readonly formula: string;
  readonly unit: "lines" | "changes" | "commits" | "files" | "share" | "days" | "authors" | "minutes" | "points" | "weeks" | "money" | "fixes" | "years";
  /** What stands above and below the fraction; null for a count. */
  readonly numerator: MetricId | null;
  readonly denominator: MetricId | null;
  readonly exclusions: string;
  readonly caveat: string;
  /** Goes up when the definition changes. */
  readonly version: number;
}

type Row = readonly [title: string, formula: string, unit: Metric["unit"], numerator: MetricId | null, denominator: MetricId | null, exclusions: string, caveat: string];

const notCounted = "Binary files, submodules and symlinks.";
const outside = "Bots and left-out files.";
const notWalked = "Bots, left-out files and lines that no diff shows (files that were binary before).";

const rows: Readonly<Record<MetricId, Row>> = {
  mergedLines: ["Merged lines", "Lines that a change adds against its first parent, renames followed: what git diff --numstat counts.", "lines", null, null, notCounted, "A moved or reformatted line is an added line for git, and here."],
  leftOutLines: ["Left-out lines", "Merged lines in lock files, generated, minified, vendored and build files, snapshots, and what a repository's own rules leave out.", "lines", null, null, notCounted, "The rules are read at the head and applied to all of history."],
  botLines: ["Bot lines", "Merged lines outside left-out files that an automation account wrote: dependency updates, releases, translations.", "lines", null, null, "Left-out files.", "An account that runs an agent for somebody is not a bot where the commit names the agent."],
  countedLines: ["Counted lines", "Merged lines − left-out lines − bot lines: the denominator n of every share.", "lines", null, null, outside, "The six parts add up to git's own count, checked at every reading."],
  provenLines: ["AI, proven", "Counted lines that an agent's own record names, or of a commit by an account that the forge confirms as the vendor's.", "lines", null, null, outside, "0 until git notes or a forge are connected: text in git alone proves no account."],
  declaredLines: ["AI, declared", "Counted lines of commits whose text names an agent: trailer, footer, author name.", "lines", null, null, outside, "Anybody can add or strip such a mark, and it stands for the whole commit."],
  unknownLines: ["Unknown", "Counted lines with no trace of an agent and no proof of a person.", "lines", null, null, outside, "Unknown is not human. It widens the range."],
  humanLines: ["People", "Counted lines known to be by people: by evidence, by the organisation's policy, or written before 29 June 2021.", "lines", null, null, outside, "Lines that are human by policy say so."],
  effectiveLines: ["Effective lines", "Merged lines with more than 3 and at most 1,000 characters after trimming, that are not only brackets or punctuation.", "lines", null, null, notCounted, "Another measure of the same changes; shares of it use the same verdicts."],
  deletedLines: ["Deleted lines", "Lines that a change removes against its first parent.", "lines", null, null, notCounted, "Shown as a fact; no share is made of it."],
  aiShare: ["AI-merged share", "(proven + declared) ÷ counted lines.", "share", "declaredLines", "countedLines", outside, "Lines merged that can be attributed to AI. Ratio of sums, never a mean of ratios; 0/0 is no data."],
  aiFloor: ["Floor", "Proven ÷ counted lines.", "share", "provenLines", "countedLines", outside, "What stands on records and confirmed accounts alone."],
  aiCeiling: ["Ceiling", "(proven + declared + unknown) ÷ counted lines.", "share", "unknownLines", "countedLines", outside, "If every unknown line were AI: 1 − known human share."],
  coverage: ["Coverage", "(proven + declared + human by evidence) ÷ counted lines.", "share", "declaredLines", "countedLines", outside, "Lines that are human by policy do not raise it."],
  humanByPolicyShare: ["People by policy", "Lines that are human by policy or date ÷ counted lines.", "share", "humanLines", "countedLines", outside, "One switch shows every figure without it."],
  changes: ["Changes", "Commits on the first-parent line of the default branch: what landed, as merge, squash or direct commit.", "changes", null, null, "Nothing.", "A rebase merge is several changes of one pull request."],
  commits: ["Commits", "Commits that can be reached from the default branch, each with the change that landed it.", "commits", null, null, "Other branches.", "A squash merge hides the commits of its branch."],
  aiChanges: ["AI changes", "Changes with more than half of their counted lines by AI; without counted lines the commit's own evidence decides.", "changes", null, null, "Changes by bots.", "A majority, not a share."],
  teamPeople: ["People in the team", "People who were members on at least one day of the period, in the team or in one below it.", "authors", null, null, "Agents and bots.", "By membership, not by activity: it does not say who merged something."],
  agentLines: ["Lines by agent", "AI lines by the agent, and model where it is written, that the evidence names.", "lines", null, null, outside, "Two agents on a commit: lines go to the stronger, later evidence, and the tie is shown."],
  agentShare: ["Share by agent", "Lines by agent ÷ counted lines.", "share", "agentLines", "countedLines", outside, "Many agents write no model; those lines are a row of their own."],
  withoutBulkShare: ["AI share without bulk changes", "The AI-merged share over changes that add at most 10,000 counted lines.", "share", "declaredLines", "countedLines", `${outside} Changes that add more than 10,000 counted lines.`, "A single import can move a whole year; this shows whether one did."],
  unreadableFiles: ["Unreadable files", "Paths whose contents git could not give (missing blobs, corrupt objects).", "files", null, null, "Nothing.", "Their lines are in no count. They are listed by name where the reader may see it."],
  survivingLines: ["Surviving lines", "Lines that stand at the newest change, each with the verdict of the commit that wrote it.", "lines", null, null, notCounted, "A moved, reformatted or restored line keeps its first author. Surviving lines of a file are the lines of that file."],
  survivingShare: ["AI share of the code that is still there", "Surviving AI lines ÷ surviving counted lines.", "share", "survivingLines", "survivingLines", outside, "Of what stands today, not of what was merged: code without a mark that is older than the agents weighs in it."],
  aliveLines: ["Lines alive", "Lines born − lines gone, up to the end of the week.", "lines", null, null, notCounted, "The left-out rules ask the path that a line was born in."],
  stillThereShare: ["Still there", "Surviving lines of a file ÷ lines ever merged into it, under this name and those it had before.", "share", "survivingLines", "mergedLines", "Bots, left-out files, and lines that no diff shows.", "A file whose lines were moved to another file counts them as gone."],
  bornLines: ["Lines born", "Merged lines that were new: without those that were moved, reformatted or restored.", "lines", null, null, notWalked, "Merged lines = lines born + carried lines."],
  endedLines: ["Lines ended", "Lines that a change removed or rewrote and that did not come back.", "lines", null, null, notWalked, "A rename is no end, and neither is a move inside one change."],
  retention: ["Retention", "Lines born at least k days ago and still there ÷ lines born at least k days ago; k = 30, 90, 180.", "share", "survivingLines", "bornLines", notWalked, "Younger lines are in neither number."],
  rework: ["Rework", "Lines removed or rewritten within k days of landing ÷ lines born at least k days ago; k = 21 unless another stands there.", "share", "endedLines", "bornLines", notWalked, "The interval is variation between changes, not error of the evidence. Fewer than ten changes, or 200 lines, give no number."],
  survival: ["Survival", "Kaplan–Meier: the product over ages of (1 − lines that ended at this age ÷ lines that were seen at it).", "share", "endedLines", "bornLines", notWalked, "Lines that stand are censored at the newest change. A curve ends where fewer than one line in twenty, or than 200, is old enough."],
  ageReplaced: ["Age of the code replaced", "Median age, over lines, at which lines ended.", "days", null, null, notWalked, "Days, rounded up."],
  olderThanYear: ["Older than a year", "Lines that ended older than 365 days ÷ lines that ended.", "share", "endedLines", "endedLines", notWalked, "Removal of old code is no fault: it is how a clean-up looks."],
  rewrittenLines: ["Who rewrites whom", "Lines ended, by their own verdict and that of the change that ended them.", "lines", null, null, notWalked, "The verdict of a change is that of most of its added lines; a change that only deletes goes by its commit."],
  authors: ["Authors", "People with at least one surviving counted line, by the author that git names.", "authors", null, null, outside, "Only their number is shown, never who. Lines by an agent count for the author of its commit."],
  authorsOfHalf: ["Authors of half the code", "The fewest authors who together wrote half of the surviving counted lines.", "authors", null, null, outside, "Only their number is shown, never who."],
  evidenceLines: ["Lines with this evidence", "Counted lines of commits on which the rule was found; of a line record, the lines that its writer wrote.", "lines", null, null, outside, "A line counts for every rule on its commit, so the numbers of several rules do not add up."],
  evidenceShare: ["Share with this evidence", "Lines with this evidence ÷ counted lines.", "share", "evidenceLines", "countedLines", outside, "How far a rule reaches, not what it decided: a hint decides nothing."],
  conflictLines: ["Lines in conflict", "Counted lines of which two pieces of evidence say different things, each counted once for the side that decides.", "lines", null, null, outside, "A line record against a mark, an account against a text, two marks, or a person against the evidence. A mark that is missing contradicts nothing."],
  conflictShare: ["Share in conflict", "Lines in conflict ÷ counted lines.", "share", "conflictLines", "countedLines", outside, "How often evidence contradicts itself, not how often it is wrong."],
  markedShare: ["Marked share of changes", "Changes with a commit that names an agent ÷ changes.", "share", "changes", "changes", "Nothing.", "Of changes and not of lines, so that one large change is no change of habit."],
  revertRate: ["Revert rate", "Changes that another change took back within 30 days ÷ changes that landed at least 30 days ago; shown per 1,000.", "share", "changes", "changes", "Bots, changes that another repository counts, and mixed changes.", "A revert is known by its message, its title or its forge. What was taken back by hand without saying so is not seen."],
  reviewCoverage: ["Review coverage", "Pull requests that a person approved who is neither author nor initiator ÷ pull requests, by the verdict of the change that landed them.", "share", "changes", "changes", "Bots, mixed changes, and changes without a pull request of a connected forge.", "Of each reviewer the last word before the merge stands. Who pushed a commit to somebody else’s branch may still approve it."],
  survived90: ["Alive after 90 days", "1 − lines removed or rewritten within 90 days of landing ÷ lines born at least 90 days ago.", "share", "survivingLines", "bornLines", notWalked, "The interval is variation between changes. Fewer than ten changes, or 200 lines, give no number."],
  selfApproval: ["Approved by the initiator", "Pull requests that their author or initiator approved ÷ pull requests.", "share", "changes", "changes", "Bots, mixed changes, and changes without a pull request of a connected forge.", "Most forges let nobody approve a pull request of one’s own; an agent’s can be approved by who asked for it."],
  firstReview: ["Time to first review", "Minutes from when a pull request was ready for review, or opened, to the first review by a person who is neither author nor initiator; the median and the ninth of ten.", "minutes", null, null, "Pull requests that nobody else reviewed before the merge.", "Nights and weekends count."],
  changeSize: ["Size of a change", "Counted effective lines of a change; the median and the ninth of ten.", "lines", null, null, "Changes without counted effective lines.", "Sizes over 99 lines are kept to two digits, so that a quantile is within 5 %."],
  refixRate: ["Fixed again", "Fixes of which a later fix rewrote or removed lines within 30 days ÷ fixes that landed at least 30 days ago.", "share", "changes", "changes", "Changes that are no fix, or one by a rule that is often wrong; mixed changes; bots.", "A second fix of the same problem in other lines is not seen; one that builds on the first is counted."],
  changesRequested: ["Changes requested", "Pull requests of which a person who is neither author nor initiator asked for changes ÷ pull requests.", "share", "changes", "changes", "Bots, mixed changes, and changes without a pull request of a connected forge.", "A comment is no request."],
  doublingTime: ["Doubling time of the odds", "ln 2 ÷ the slope of the weekly log-odds that a counted line is by AI, by quasi-binomial logistic regression over complete weeks.", "weeks", null, null, "The running week; fewer than twelve weeks give no number.", "Unknown lines count as not AI. A share cannot pass 100 %, and no forecast is made. Where the interval of the slope includes 0, or a curve fits clearly better, no doubling time is given."],
  calibratedShare: ["AI share by authors’ answers", "(AI lines + the part of unmarked lines whose authors say that an agent wrote most of the change, by a combined ratio estimate over strata by size) ÷ counted lines.", "share", "countedLines", "countedLines", "Who did not answer or was not sure; changes without an initiator.", "An estimate with an interval, a response rate and a day. It is in no count, and it is as true as the answers."],
  usageCost: ["Cost of a cohort", "Money of the days that usage is told of ÷ what the agent merged from the first to the last of them: per 1,000 merged AI lines, per 1,000 of them that stand, per AI fix.", "money", null, null, "Days without imported usage; agents without an import; people in the files.", "A ratio of two sums, no price of a line. Money by usage and money of subscriptions are never added up."],
  guardDifference: ["Difference", "The figure of AI changes − that of changes without AI evidence; within repositories by Mantel and Haenszel’s weights.", "points", null, null, "Repositories that have only one kind have no part in the second.", "Other people, other tasks: the difference describes and proves no cause."],
  fixes: ["Fixes", "Problems that changes solved: each linked issue once, else each pull request, else each change. A change is a fix by the first rule that matches: a member's word, an issue of type or label bug or incident, a title that begins with fix: or hotfix:, a label, a linked alert.", "fixes", null, null, "Reverts, dependency bumps, back-ports; titles that mend words, looks or tests only; fixes by bots.", "Without a forge only titles tell, and what is titled otherwise is missed."],
  aiFixes: ["AI fixes", "Fixes with more than half of their counted lines by AI.", "fixes", null, null, "As fixes.", "A majority of the lines of all changes that solved the problem."],
  aiFixShare: ["AI share of fixes", "AI fixes ÷ fixes.", "share", "aiFixes", "fixes", "As fixes.", "Fixes of unknown and of mixed writers are in the denominator."],
  revertedFixes: ["Reverted fixes", "Fixes of which a later change takes one back.", "fixes", null, null, "As fixes.", "Known where the revert names what it takes back."],
  timeToFix: ["Time to fix", "From the opening of the issue to the landing of the last change that closes it: Kaplan–Meier median, quartiles and 90th percentile, with issues that are still open counted as open that long.", "days", null, null, "Issues closed without a change that names them; fixes without an issue.", "An open issue has no writer yet: by writer only fixed ones are counted, which makes these times shorter."],
  fixReplacedLines: ["Lines that fixes replace", "Counted lines that fixes removed or rewrote, by their age.", "lines", null, null, "Bots, left-out files and lines that no diff shows. Moves and reformatting.", "Also of lines that came back later."],
  humanYears: ["Human-years equivalent", "Sum over sizes and repositories of AI fixes that were not reverted ÷ the fixes per engineer-year of people before their first AI mark.", "years", "aiFixes", "fixRate", "Reverted fixes; fixes of mixed and unknown writers.", "What the same fixes would have cost at the old rate. Nobody says that people would have made them; the second figure takes off the share that they would not."],
  fixRate: ["People's rate of fixing", "Fixes ÷ engineer-years that went into them: working days up to each commit since its author's one before (a week at most), shared among what was committed that day; 220 are a year.", "fixes", "fixes", null, "All that an engineer did from the first change with an AI line on, and what is older than 104 weeks before it.", "Days without a commit belong to what was committed next. Who works in several repositories is given no more days than there were."],
  outcomeRatio: ["Outcome of a campaign", "Mean a day over the last four complete weeks ÷ mean a day over the eight weeks before the start; Poisson interval, widened by how much days scatter.", "points", null, null, "Days without a number.", "The series moved while the fixes landed. Nothing says that they alone moved it."],
  effortDays: ["Active days per fix", "Median of the days on which somebody committed for a fix of people's, before their first AI mark; 220 make a year.", "days", null, null, "As people's rate of fixing.", "Days of thought without a commit are in no number."],
};

/** Every metric by id, in the order of `metricIds`. */
export const registry: readonly Metric[] = metricIds.map((id) => {
  const [title, formula, unit, numerator, denominator, exclusions, caveat] = rows[id];
  return { id, title, formula, unit, numerator, denominator, exclusions, caveat, version: 1 };
});
