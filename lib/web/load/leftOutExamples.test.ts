import { expect, it } from "vitest";
import { leftOutReason } from "@/lib/core/history/leftOutReason";
import { leftOutExamples } from "./leftOutExamples";

// Whether a commit is shared history is no matter of paths.
it.each(leftOutExamples.filter(({ reason }) => reason !== "shared history").flatMap(({ reason, examples }) => examples.split(", ").filter((example) => !example.startsWith("and ")).map((example) => [example, reason] as const)))("%s is left out as %s", (example, reason) => {
  const path = `src/${example.replace("*", "name")}${example.endsWith("/") ? "file.ts" : ""}`;
  expect(leftOutReason(path)).toBe(reason.replace(" ", "-"));
});
