/** METRICS.md, Privacy: the owner everything, a lead own teams, a member own numbers and aggregates, a viewer aggregates. */
export type Role = "owner" | "lead" | "member" | "viewer";

/** What is not for everybody who may read. */
export type Right = "manageTeams" | "managePeople" | "manageRepositories" | "manageQueue" | "manageAccess" | "changeSettings" | "manageMembers" | "readAudit" | "holdTokens" | "endOwnSessions" | "haveOwnData" | "answerRequests" | "correctLines" | "agreeToCorrections" | "manageCampaigns" | "correctClasses" | "manageDigests" | "manageExports" | "answerPulse" | "saveViews" | "shareViews";

const holders: Readonly<Record<Right, readonly Role[]>> = {
  // Who is in which team, and who leads it.
  manageTeams: ["owner"],
  // Which names and addresses are one person's.
  managePeople: ["owner"],
  manageRepositories: ["owner"],
  // Jobs that failed or wait: to try again, to drop.
  manageQueue: ["owner"],
  manageAccess: ["owner"],
  changeSettings: ["owner"],
  manageMembers: ["owner"],
  readAudit: ["owner"],
  // A token can do no more than its holder.
  holdTokens: ["owner", "lead", "member", "viewer"],
  endOwnSessions: ["owner", "lead", "member", "viewer"],
  // To see what is stored about oneself, to object, to be erased.
  haveOwnData: ["owner", "lead", "member", "viewer"],
  // Objections of others, and erasing somebody who asked by letter.
  answerRequests: ["owner"],
  // Of which commits, `correctionRole` says: an author may be a viewer.
  correctLines: ["owner", "lead", "member", "viewer"],
  // The second person that a lead's correction needs (DECISIONS 20).
  agreeToCorrections: ["owner", "lead"],
  // Whoever only looks on has no work to judge.
  answerPulse: ["owner", "lead", "member"],
  // Pages with their filter, under a name of one's own.
  saveViews: ["owner", "lead", "member", "viewer"],
  shareViews: ["owner", "lead", "member"],
  // Saved classes of fixes and what they are to move.
  manageCampaigns: ["owner", "lead"],
  // Whether a change is a fix: whoever may see its details.
  correctClasses: ["owner", "lead", "member"],
  // Digests name addresses of people, some of whom have no account.
  manageDigests: ["owner"],
  // Their files hold what the operator may see.
  manageExports: ["owner"],
};

/** Whether a role has a right. */
export const may = (role: Role, right: Right): boolean => holders[right].includes(role);
