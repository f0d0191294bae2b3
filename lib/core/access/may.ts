/** METRICS.md, Privacy: the owner everything, a lead own teams, a member own numbers and aggregates, a viewer aggregates. */
export type Role = "owner" | "lead" | "member" | "viewer";

/** What is not for everybody who may read. */
export type Right = "manageRepositories" | "manageAccess" | "changeSettings" | "readAudit" | "holdTokens";

const holders: Readonly<Record<Right, readonly Role[]>> = {
  manageRepositories: ["owner"],
  manageAccess: ["owner"],
  changeSettings: ["owner"],
  readAudit: ["owner"],
  // A token can do no more than its holder.
  holdTokens: ["owner", "lead", "member", "viewer"],
};

/** Whether a role has a right. */
export const may = (role: Role, right: Right): boolean => holders[right].includes(role);
