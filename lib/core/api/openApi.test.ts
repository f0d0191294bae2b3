import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { reportIds } from "@/lib/flows/export/reportIds";
import { filterAddress } from "../report/filterAddress";
import { openApi } from "./openApi";
import { readReportQuery } from "./readReportQuery";
import { reportQuery } from "./reportQuery";

const document = () => JSON.parse(JSON.stringify(openApi({ version: "1.2.3", reportIds }))) as Record<string, unknown>;

describe("the API's document", () => {
  it("is OpenAPI 3.1 in the eyes of a validator that is kept by others", async () => {
    const validator = new Validator();
    expect(await validator.validate(document())).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
    // The validator sees what is wrong at all.
    expect((await new Validator().validate({ ...document(), paths: { "/x": { get: { responses: { "200": {} } } } } })).valid).toBe(false);
  });

  it("points at nothing that is not there, and names every report and every part of an address", () => {
    const text = JSON.stringify(document());
    const schemas = (document()["components"] as { readonly schemas: Readonly<Record<string, unknown>> }).schemas;
    const pointed = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect([...new Set(pointed)].sort()).toEqual(Object.keys(schemas).sort());
    for (const name of [...reportIds, ...Object.keys(reportQuery.shape)]) expect(text).toContain(`"${name}"`);
  });
});

describe("what an address of the API may say", () => {
  const read = (query: string) => readReportQuery(new URLSearchParams(query));

  it("is everything that a filter writes", () => {
    const written = filterAddress.write({ repositories: ["b", "a"], teams: ["t"], agents: ["x"], measure: "effective", range: { kind: "days", from: "2026-01-01", to: "2026-02-01" }, view: "strict", bulk: false });
    expect(readReportQuery(written)).toEqual({ repo: ["a", "b"], team: ["t"], agent: ["x"], measure: "effective", from: "2026-01-01", to: "2026-02-01", view: "strict", bulk: "without" });
    expect(read("weeks=all&limit=5")).toEqual({ weeks: "all", limit: 5 });
  });

  it("is nothing else: a word that is not known or not possible is refused by its name", () => {
    expect(() => read("repository=aider")).toThrow("repository");
    expect(() => read("limit=0")).toThrow("limit");
    expect(() => read("weeks=2000")).toThrow("weeks");
    expect(() => read("from=2026-02-31&to=2026-03-01")).toThrow("from");
    expect(() => read("view=strict&view=policy")).toThrow("view");
  });
});
