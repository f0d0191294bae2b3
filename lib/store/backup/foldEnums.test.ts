import { expect, it } from "vitest";
import { foldEnums } from "./foldEnums";

it("a type is made with the values that later migrations add, and nothing else changes", () => {
  const scripts = [`CREATE TYPE "Audience" AS ENUM ('everybody', 'listed');\nCREATE TYPE "Role" AS ENUM ('owner');`, `-- AlterEnum\nALTER TYPE "Audience" ADD VALUE 'forge';\nSELECT 1;`];
  expect(scripts.map((script) => foldEnums(script, scripts))).toEqual([
    `CREATE TYPE "Audience" AS ENUM ('everybody', 'listed', 'forge');\nCREATE TYPE "Role" AS ENUM ('owner');`, `-- AlterEnum\n\nSELECT 1;`,
  ]);
  // Of a backup from before the value was there, the type is as it was then.
  expect(foldEnums(scripts[0] ?? "", scripts.slice(0, 1))).toBe(scripts[0]);
});
