import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { metrics } from "./metrics";

const read = (file: string) => readFileSync(join(process.cwd(), "deploy", file), "utf8");
const board = z.object({ panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })) }).parse(JSON.parse(read("grafana/byline.json")));
const rules = z.object({ groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string(), annotations: z.object({ summary: z.string() }) })) })) }).parse(parse(read("prometheus/byline.rules.yml")));

/** From prom-client's own measures of the process. */
const ofTheProcess = new Set(["process_resident_memory_bytes"]);
const questions = [...board.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)), ...rules.groups.flatMap((group) => group.rules.map(({ alert, expr }) => [alert, expr] as const))];
/** Every metric with its kind, and the labels that each may be cut by. */
const told = new Map(await metrics.registry.getMetricsAsJSON().then((list) => list.map(({ name, type }) => [name, String(type)] as const)));

describe("dashboard and alert rules", () => {
  it("finds questions at all", () => expect(questions.length).toBeGreaterThan(20));

  it.each(questions)("%s asks for what is told: %s", (_title, expr) => {
    const names = [...expr.matchAll(/\b(?:byline|process)_\w+/g)].map(([name]) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(ofTheProcess.has(name) || told.has(name) || told.get(name.replace(/_(?:bucket|count|sum)$/, "")) === "histogram", name).toBe(true);
  });

  it("shows every metric of Byline somewhere", () => {
    const all = questions.map(([, expr]) => expr).join(" ");
    expect([...told.keys()].filter((name) => !all.includes(name))).toEqual([]);
  });

  it("has no label by which a person, a repository or a page could be told", () => {
    const labels = new Set([...readFileSync(join(process.cwd(), "lib/flows/operation/metrics.ts"), "utf8").matchAll(/labelNames: \[([^\]]*)\]/g)].flatMap(([, list = ""]) => list.match(/\w+/g) ?? []));
    expect([...labels].sort()).toEqual(["method", "outcome", "route", "state", "status", "task"]);
  });
});
