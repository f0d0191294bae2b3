import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { passedOver } from "./passedOver";

test("what was passed over is counted, named with its reason and its way out, and cut where it is many", () => {
  const shallow = new AppError("refused", "/a/one is passed over. It is shallow.", { hint: "Run: git fetch --unshallow" });
  const empty = new AppError("not-found", "/a/two is passed over. It has no commit.");
  expect(passedOver([shallow, empty], 3)).toEqual({
    message: "2 of 5 repositories in this folder cannot be read; the others are being read.",
    hint: "/a/one is passed over. It is shallow. Run: git fetch --unshallow /a/two is passed over. It has no commit.",
  });
  const { message, hint } = passedOver(Array.from({ length: 7 }, () => empty), 1);
  expect(message).toMatch(/^7 of 8 /);
  expect(hint.match(/is passed over/g)).toHaveLength(5);
  expect(hint).toMatch(/And 2 more\.$/);
});
