import { expect, it } from "vitest";
import { may, type Right, type Role } from "./may";

const roles: readonly Role[] = ["owner", "lead", "member", "viewer"];

it.each<[Right, readonly Role[]]>([
  ["manageRepositories", ["owner"]], ["manageQueue", ["owner"]], ["manageAccess", ["owner"]], ["changeSettings", ["owner"]], ["manageMembers", ["owner"]], ["readAudit", ["owner"]], ["endOwnSessions", roles], ["holdTokens", roles], ["haveOwnData", roles], ["answerRequests", ["owner"]], ["correctLines", roles], ["agreeToCorrections", ["owner", "lead"]], ["answerPulse", ["owner", "lead", "member"]], ["manageCampaigns", ["owner", "lead"]], ["correctClasses", ["owner", "lead", "member"]], ["saveViews", roles], ["shareViews", ["owner", "lead", "member"]],
])("%s", (right, holders) => {
  expect(roles.filter((role) => may(role, right))).toEqual(holders);
});
