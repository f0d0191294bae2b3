import { expect, it } from "vitest";
import { defaultFixSettings } from "@/lib/core/fix/fixSettings";
import { fixSettingsOf, formOfFixSettings } from "./fixSettingsOf";

it("the form holds all of the settings", () => {
  expect(fixSettingsOf(formOfFixSettings(defaultFixSettings))).toEqual(defaultFixSettings);
  const own = { ...defaultFixSettings, keywords: true, notOtherwise: 0.275, severities: [{ label: "a = b", severity: "P1" }] };
  expect(fixSettingsOf(formOfFixSettings(own))).toEqual(own);
});

it.each([["P1"], ["label ="], ["= P1"]])("refuses %s", (severities) => {
  expect(() => fixSettingsOf({ ...formOfFixSettings(defaultFixSettings), severities })).toThrow();
});
