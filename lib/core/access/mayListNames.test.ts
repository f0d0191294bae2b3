import { expect, it } from "vitest";
import type { Role } from "./may";
import { mayListNames } from "./mayListNames";
import type { PrivacyMode } from "./privacyMode";

const roles: readonly Role[] = ["owner", "lead", "member", "viewer"];

it.each<[PrivacyMode, readonly Role[]]>([["open", ["owner", "lead"]], ["aggregate", []], ["worksCouncil", []]])("in %s mode", (mode, who) => {
  expect(roles.filter((role) => mayListNames({ mode, role }))).toEqual(who);
});
