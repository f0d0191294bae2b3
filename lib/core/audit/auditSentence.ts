/** A line of the audit log as it is stored, with the names that ids stand for. */
export interface AuditLine {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "");

/** What a save of the settings changed: `timeZone from UTC to Europe/Paris`. */
function changed({ before, after }: Readonly<Record<string, unknown>>): string {
  if (typeof before !== "object" || before === null || typeof after !== "object" || after === null) return "";
  const was = new Map<string, unknown>(Object.entries(before));
  const parts = Object.entries(after).flatMap(([key, to]) => {
    const [from, into] = [JSON.stringify(was.get(key) ?? null), JSON.stringify(to ?? null)];
    return from === into ? [] : [`${key} from ${from} to ${into}`];
  });
  return parts.length === 0 ? ": nothing was different" : `: ${parts.join(", ")}`;
}

const withFilter = (filter: unknown) => (text(filter) === "" ? "" : `, filter ${text(filter)}`);

/** `12 commits otherwise (declared to unknown: 12 commits, 340 lines), AI-merged share from 41.9 % to 41.2 %`. */
function rejudged(detail: Readonly<Record<string, unknown>>): string {
  const percent = (share: unknown): string => (typeof share === "number" ? `${(share * 100).toFixed(1)}\u202f%` : "–");
  const otherwise = text(detail["otherwise"]);
  const moves = text(detail["moves"]);
  const share = "shareAfter" in detail ? `, AI-merged share ${detail["shareBefore"] === detail["shareAfter"] ? "still" : `from ${percent(detail["shareBefore"])} to`} ${percent(detail["shareAfter"])}` : "";
  return `${otherwise === "0" ? "no verdict moved" : `${otherwise} commits otherwise`}${moves === "" ? "" : ` (${moves})`}${share}`;
}

/** `: 2 teams made, 3 people in`. */
function teamCounts(detail: Readonly<Record<string, unknown>>): string {
  const words = { created: "teams made", changed: "teams changed", joined: "memberships begun", left: "ended", removed: "taken out" };
  const parts = Object.entries(words).flatMap(([key, word]) => (text(detail[key]) === "" || text(detail[key]) === "0" ? [] : [`${text(detail[key])} ${word}`]));
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}

const sentences: Readonly<Record<string, (line: AuditLine) => string>> = {
  "organisation.change": ({ detail }) => `changed the settings${changed(detail)}`,
  "privacy.change": ({ detail }) => `changed the privacy settings${changed(detail)}`,
  "report.export": ({ subject, detail }) => `took the report ${subject} as ${text(detail["format"])}${withFilter(detail["filter"])}`,
  "organisation.export": () => "took everything that the organisation owns",
  "audit.export": ({ detail }) => `took the audit log as csv${withFilter(detail["filter"])}`,
  "figure.show": ({ subject, detail }) => `shows a ${text(detail["kind"])} of ${subject} to whoever has its address`,
  "figure.hide": ({ subject, detail }) => `shows a ${text(detail["kind"])} of ${subject} no longer`,
  "repository.add": ({ subject }) => `added the repository ${subject}`,
  "repository.remove": ({ subject }) => `removed the repository ${subject} and all that was read from it`,
  "pulls.file": ({ subject, detail }) => `took the file ${text(detail["file"])} with ${text(detail["pulls"])} pull requests and ${text(detail["issues"])} issues of ${subject}`,
  "forge.sync": ({ subject }) => `had ${subject} asked what changed`,
  "forge.disconnect": ({ subject }) => `ended the connection to ${subject}`,
  "repository.retry": ({ subject }) => `had the repository ${subject} read again`,
  "queue.retry": ({ subject }) => `had the job ${subject} tried again`,
  "queue.discard": ({ subject }) => `dropped the job ${subject}`,
  "repository.cancel": ({ subject }) => `stopped the reading of ${subject}`,
  "repository.rejudge": ({ subject, detail }) => `judged ${subject} again: ${rejudged(detail)}`,
  "repository.policy": ({ subject, detail }) => `changed how unmarked lines of ${subject} are judged${detail["after"] === null ? ": as in the organisation" : changed({ before: detail["before"] ?? {}, after: detail["after"] })}`,
  "rule.add": ({ subject, detail }) => `added ${subject} (${text(detail["looksAt"])} ${text(detail["pattern"])}${text(detail["agent"]) === "" ? "" : `: ${text(detail["agent"])}`})`,
  "rule.change": ({ subject, detail }) => `put ${subject} (${text(detail["looksAt"])} ${text(detail["pattern"])}) in place of rule ${text(detail["instead"])}`,
  "rule.switchOff": ({ subject }) => `switched off ${subject} of the catalogue`,
  "rule.end": ({ subject }) => (subject.startsWith("rule ") ? `ended ${subject}` : `switched ${subject} of the catalogue on again`),
  "fixes.settings": ({ detail }) => `changed what counts as a fix${changed(detail)}`,
  "fixes.estimate": ({ subject, detail }) => (text(detail["fixesPerYear"]) === "" ? `took back the estimate of fixes a year (${subject})` : `entered ${text(detail["expert"])}’s estimate of ${text(detail["fixesPerYear"])} fixes a year (${subject})`),
  "class.correct": ({ subject, detail }) => `said that ${subject} is ${text(detail["says"])}: ${text(detail["reason"])}`,
  "class.end": ({ subject }) => `took back what was said of ${subject}`,
  "campaign.make": ({ subject }) => `made the campaign ${subject}`,
  "campaign.change": ({ subject }) => `changed the campaign ${subject}`,
  "campaign.end": ({ subject }) => `took the campaign ${subject} away`,
  "outcome.save": ({ subject, detail }) => `told ${text(detail["days"])} days of the outcome ${subject}`,
  "access.give": ({ subject, detail }) => `put ${text(detail["name"])} on the list of ${subject}`,
  "access.take": ({ subject, detail }) => `took ${text(detail["name"])} off the list of ${subject}`,
  "session.open": ({ subject }) => `signed in (${subject})`,
  "session.end": ({ detail }) => `ended ${text(detail["count"])} session${text(detail["count"]) === "1" ? "" : "s"}`,
  "account.connect": ({ subject }) => `connected an account (${subject})`,
  "member.join": ({ detail }) => `joined as ${text(detail["role"])}, by ${text(detail["by"])}, with ${text(detail["via"])}`,
  "member.role": ({ subject, detail }) => `changed the role of ${subject} from ${text(detail["before"])} to ${text(detail["after"])}`,
  "member.remove": ({ subject, detail }) => `removed the member ${subject} (${text(detail["role"])})`,
  "invitation.make": ({ subject, detail }) => `made the invitation ${subject} (${text(detail["role"])}, ${text(detail["days"])} days)`,
  "invitation.withdraw": ({ subject }) => `took the invitation ${subject} back`,
  "joining.change": ({ detail }) => `changed who may join${changed(detail)}`,
  "token.create": ({ subject, detail }) => `made the token ${subject} (${text(detail["hint"])}…, until ${text(detail["expires"]).slice(0, 10)})`,
  "token.revoke": ({ subject, detail }) => `revoked the token ${subject} (${text(detail["hint"])}…)`,
  "identity.claim": () => "said which address of git is theirs",
  "identity.release": () => "gave an address of git back",
  "person.merge": ({ detail }) => `said that the identities ${text(detail["identities"])} are one person`,
  "person.apart": ({ detail }) => `said that the identities ${text(detail["identities"])} are two people`,
  "person.split": ({ detail }) => `split a person: the identities ${text(detail["identities"])} are two`,
  "person.undo": ({ subject }) => `took back what was said of people (${subject})`,
  "team.edit": ({ subject, detail }) => `changed the teams (${subject})${teamCounts(detail)}`,
  "team.import": ({ subject, detail }) => `imported teams from ${subject}${teamCounts(detail)}`,
  "team.sync": ({ subject, detail }) => `brought the teams of ${subject} up to date${teamCounts(detail)}`,
  "team.lead": ({ subject, detail }) => `${detail["leads"] === true ? "made" : "no longer has"} ${text(detail["name"])} lead ${subject}`,
  "correction.make": ({ subject, detail }) => `corrected who wrote lines of ${subject}: ${text(detail["saying"])}${detail["waits"] === true ? ", which waits for a second person" : ""}`,
  "correction.agree": ({ subject, detail }) => `agreed to the correction ${text(detail["id"])} of ${subject}`,
  "correction.end": ({ subject, detail }) => `${detail["waited"] === true ? "refused" : "took back"} the correction ${text(detail["id"])} of ${subject}`,
  "own-data.export": () => "took what is stored about them",
  "objection.make": () => "objected to the use of their data",
  "objection.withdraw": () => "withdrew an objection",
  "objection.answer": () => "answered an objection",
  "erasure.confirm": ({ subject, detail }) => `had ${text(detail["addresses"])} addresses of one person erased, now ${subject}; ${text(detail["accounts"])} accounts ended`,
  "erasure.finish": ({ subject, detail }) => `had ${subject} taken out of all commits${text(detail["otherwise"]) === "0" ? "" : `; ${text(detail["otherwise"])} will be judged otherwise`}`,
  "policy.add": ({ subject, detail }) => `added ${subject}: ${text(detail["title"])}`,
  "policy.end": ({ subject, detail }) => `ended ${subject}: ${text(detail["title"])}`,
  "policy.acknowledge": ({ subject, detail }) => `acknowledged ${subject}: ${text(detail["reason"])}`,
  "calibration.start": ({ detail }) => `had ${text(detail["asked"])} of ${text(detail["of"])} changes without a mark put to their authors`,
  "calibration.close": ({ subject }) => `closed the ${subject} of questions`,
  "usage.import": ({ subject, detail }) => `took in the file of usage ${text(detail["file"])} (${subject}, ${text(detail["rows"])} rows)`,
  "usage.end": ({ detail }) => `took back the file of usage ${text(detail["file"])}`,
  "model.date": ({ subject, detail }) => `said that ${subject} ${text(detail["date"]) === "" ? "stands on no chart" : `was released on ${text(detail["date"])}`}`,
  "model.dateEnd": ({ subject }) => `took back the release day of ${subject}`,
  "forge.connect": ({ subject, detail }) => `connected the forge ${subject}${text(detail["chosen"]) === "" ? "" : ` for ${text(detail["chosen"])}`}`,
  "forge.choose": ({ subject, detail }) => `chose ${text(detail["after"]) || "what is read here"} on ${subject} (before: ${text(detail["before"]) || "what is read here"})`,
  "forge.rename": ({ subject, detail }) => `found the repository ${text(detail["before"])} called ${subject} on its forge`,
  "forge.gone": ({ subject }) => `found that the forge has the repository ${subject} no more, or does not show it`,
  "forge.back": ({ subject }) => `found the repository ${subject} on its forge again`,
  "digest.make": ({ subject }) => `made the digest ${subject}`,
  "digest.change": ({ subject }) => `changed the digest ${subject}`,
  "digest.pause": ({ subject }) => `paused the digest ${subject}`,
  "digest.resume": ({ subject }) => `had the digest ${subject} sent again`,
  "digest.end": ({ subject }) => `ended the digest ${subject}`,
  "digest.add": ({ subject, detail }) => `put recipient ${text(detail["recipient"])} on the digest ${subject}`,
  "digest.stop": ({ subject }) => `took recipient ${subject} off its digest`,
  "digest.resumeRecipient": ({ subject }) => `had digests sent to recipient ${subject} again`,
  "digest.bounce": ({ subject }) => `stopped sending to recipient ${subject}: mails came back`,
  "digest.complaint": ({ subject }) => `stopped sending to recipient ${subject}, who called a digest spam`,
  "export.schedule": ({ subject }) => `scheduled the export ${subject}`,
  "export.unschedule": ({ subject }) => `ended the scheduled export ${subject}`,
  "export.pause": ({ subject }) => `paused the scheduled export ${subject}`,
  "export.resume": ({ subject }) => `had the export ${subject} written again`,
  "export.now": ({ subject }) => `had the export ${subject} written at once`,
  "digest.confirm": ({ subject }) => `had recipient ${subject} confirm a digest`,
  "secret.set": ({ subject }) => `stored the secret ${subject}`,
  "secret.rotate": ({ detail }) => `sealed ${text(detail["count"])} secrets with a new key`,
};

/** A line of the audit log as a plain sentence, without a full stop: `Ada removed the repository api …`. An action without words of its own is named as it is. */
export function auditSentence(line: AuditLine): string {
  const words = sentences[line.action]?.(line) ?? `${line.action}${line.subject === "" ? "" : `: ${line.subject}`}`;
  return `${line.actor === "command line" ? "The command line" : line.actor === "byline" ? "Byline" : line.actor} ${words}`;
}
