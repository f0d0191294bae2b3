import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { organisationTables } from "./organisationTables";

it("has every table of the schema on one side, and on one only", () => {
  const models = [...readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+)/gm)].map(([, name]) => name).sort();
  const { taken, left } = organisationTables;
  expect([...taken, ...left.flatMap(({ tables }) => tables)].sort()).toEqual(models);
});
