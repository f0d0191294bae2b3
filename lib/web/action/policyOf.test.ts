import { expect, it } from "vitest";
import { policyOf } from "./policyOf";

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it("takes the three answers", () => {
  expect(policyOf(form({ policy: "strict", since: "2026-03-01" }))).toEqual({ policy: "strict", policySince: null });
  expect(policyOf(form({ policy: "adopters" }))).toEqual({ policy: "adopters", policySince: null });
  expect(policyOf(form({ policy: "signed", since: " 2026-03-01 " }))).toEqual({ policy: "signed", policySince: "2026-03-01" });
});

it.each([{}, { policy: "" }, { policy: "anything" }, { policy: "signed" }, { policy: "signed", since: "2026-02-31" }, { policy: "signed", since: "March" }])("refuses %j", (fields) => {
  expect(() => policyOf(form(fields))).toThrow();
});
