import { expect, it } from "vitest";
import { decideGitLabHook } from "./decideGitLabHook";

const project = { id: 1, path_with_namespace: "acme/tools/shop", default_branch: "main" };

it.each([
  ["Push Hook", { ref: "refs/heads/main", project }, { deed: "repository", fullName: "acme/tools/shop" }],
  ["Push Hook", { ref: "refs/heads/topic", project }, { deed: "nothing" }],
  ["Push Hook", { project }, { deed: "refuse" }],
  ["Merge Request Hook", { object_kind: "merge_request", project }, { deed: "repository", fullName: "acme/tools/shop" }],
  ["Note Hook", { project: { path_with_namespace: "no slash" } }, { deed: "refuse" }],
  ["Issue Hook", null, { deed: "refuse" }],
  ["Member Hook", {}, { deed: "all" }],
  ["Pipeline Hook", { project }, { deed: "nothing" }],
  ["", "", { deed: "nothing" }],
])("%s %j", (event, payload, expected) => expect(decideGitLabHook(event, payload)).toMatchObject(expected));
