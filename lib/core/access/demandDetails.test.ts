import { expect, it } from "vitest";
import { demandDetails } from "./demandDetails";

it("closes changes and files in works-council mode, and in no other", () => {
  expect(() => demandDetails({ mode: "worksCouncil" })).toThrow(expect.objectContaining({ code: "restricted" }));
  for (const mode of ["open", "aggregate"] as const) expect(() => demandDetails({ mode })).not.toThrow();
});
