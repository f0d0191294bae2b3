import { App, Octokit } from "octokit";
import { z } from "zod";
import type { ForgeToken } from "@/lib/core/forge/forgeToken";
import { explainFailure } from "./explainFailure";

/** Asks over HTTP; tests and the rules of addresses stand behind it. */
type Send = (address: string | URL | Request, init?: object) => Promise<Response>;

export interface GitHubSettings {
  /** `https://api.github.com`, or `https://github.example.org/api/v3` of an Enterprise server. */
  readonly apiUrl: string;
  readonly token: ForgeToken;
  /** Whose installation of an app is asked; the first one where none is named. */
  readonly owner: string | null;
  readonly send: Send;
  /** Epoch ms. */
  readonly clock: () => number;
  /** How long a second of waiting is; tests take less. */
  readonly secondMs?: number;
}

export interface Told {
  readonly path: readonly (string | number)[];
  readonly type: string;
  readonly message: string;
}

export interface GitHubClient {
  /** Data of a GraphQL query, parsed, with the fields that were not told because there is no such thing (any more). */
  ask<Data>(schema: z.ZodType<Data>, query: string, variables: Readonly<Record<string, unknown>>): Promise<{ readonly data: Data; readonly missing: readonly Told[] }>;
  /** Body of a REST answer, parsed, with its headers. */
  get<Body>(schema: z.ZodType<Body>, route: string, parameters: Readonly<Record<string, unknown>>): Promise<{ readonly body: Body; readonly headers: Readonly<Record<string, unknown>> }>;
  /** What git shows as a password. */
  gitToken(): Promise<string>;
}

/** Longer waits are left to the queue: everything so far is stored. */
const mostWaitSeconds = 90;
const [retries, secondaryRetries] = [3, 4];

const partialSchema = z.object({ name: z.literal("GraphqlResponseError"), data: z.unknown(), errors: z.array(z.looseObject({ type: z.string().optional(), message: z.string(), path: z.array(z.union([z.string(), z.number()])).optional() })) });

/** Every query is a reading: the pause of a second that octokit keeps between writes is for others. */
const noPause = { key: () => ({ schedule: (_options: unknown, work: () => unknown) => work() }) };

const octokitFor = ({ apiUrl, send, secondMs = 1_000 }: GitHubSettings) => Octokit.defaults({
  baseUrl: apiUrl, userAgent: "byline", request: { fetch: send }, retry: { retries, retryAfterBaseValue: secondMs },
  log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  throttle: {
    retryAfterBaseValue: secondMs, write: noPause, id: apiUrl,
    onRateLimit: () => false,
    onSecondaryRateLimit: (after: number, _options: object, _octokit: object, retried: number) => after <= mostWaitSeconds && retried < secondaryRetries,
  },
});

async function installationOf(app: App, { token, owner }: GitHubSettings): Promise<number> {
  if (token.kind === "app" && token.installationId !== undefined) return token.installationId;
  const { data } = await app.octokit.request("GET /app/installations", { per_page: 100 });
  const rows = z.array(z.object({ id: z.number(), account: z.looseObject({ login: z.string().optional() }).nullable() })).parse(data);
  const found = rows.find(({ account }) => owner === null || account?.login?.toLowerCase() === owner.toLowerCase());
  if (found === undefined) throw Object.assign(new Error("The app is not installed there."), { status: 404 });
  return found.id;
}

async function signIn(settings: GitHubSettings): Promise<Octokit> {
  const { token } = settings;
  const Made = octokitFor(settings);
  if (token.kind === "token") return new Made({ auth: token.token });
  const app = new App({ appId: token.appId, privateKey: token.privateKey, Octokit: Made });
  return await app.getInstallationOctokit(await installationOf(app, settings));
}

/** octokit with patience: short waits and broken connections are its own business, long ones end with `ForgeBusy`. */
export function gitHubClient(settings: GitHubSettings): GitHubClient {
  let opened: Promise<Octokit> | null = null;
  const octokit = () => (opened ??= signIn(settings).catch((error: unknown) => { opened = null; throw error; }));
  const guarded = async <Result>(work: (client: Octokit) => Promise<Result>): Promise<Result> => {
    try {
      return await work(await octokit());
    } catch (cause) {
      throw explainFailure(cause, settings.clock());
    }
  };
  return {
    ask: (schema, query, variables) => guarded(async (client) => {
      try {
        return { data: schema.parse(await client.graphql(query, { ...variables })), missing: [] };
      } catch (error) {
        const partial = partialSchema.safeParse(error);
        if (!partial.success || partial.data.data == null || !partial.data.errors.every(({ type }) => type === "NOT_FOUND")) throw error;
        const missing = partial.data.errors.map(({ path = [], message }) => ({ path, type: "NOT_FOUND", message }));
        return { data: schema.parse(partial.data.data), missing };
      }
    }),
    get: (schema, route, parameters) => guarded(async (client) => {
      const answer: { readonly data: unknown; readonly headers: object } = await client.request(route, { ...parameters });
      return { body: schema.parse(answer.data), headers: { ...answer.headers } };
    }),
    gitToken: () => guarded(async (client) => {
      if (settings.token.kind === "token") return settings.token.token;
      return z.object({ token: z.string() }).parse(await client.auth({ type: "installation" })).token;
    }),
  };
}
