import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { WrongUse } from "@/lib/wrongUse";
import { halfSetUp, type SignInSettings, signInSettings, signInVariables } from "./signInSettings";

/** Every variable that Byline reads; docs/configuration.md is made of it. */
export const envSchema = z.object({
  DATABASE_URL: z.url().optional().describe("PostgreSQL 15 or later. Without it Byline starts its own server."),
  BYLINE_DATA: z.string().optional().describe("Folder for Byline's own data (database, mirrors). Default: ~/.local/share/byline"),
  BYLINE_PORT: z.coerce.number().int().min(0).max(65535).optional().describe("Port of the site on loopback. Default: 4600, or the next free one."),
  BYLINE_TOKEN: z.string().min(20).optional().describe("Token that byline sessions collect --server sends with. Never in an argument: those stand in lists of processes."),
  BYLINE_SECRET: z.string().min(32).optional().describe("Key that signs what the site hands out. Kept in the data folder unless given."),
  BYLINE_SECRET_KEY: z.base64().length(44).optional().describe("32 random bytes in base64 (openssl rand -base64 32) that secrets in the database are sealed with. Kept in the data folder unless given."),
  BYLINE_SECRET_KEY_OLD: z.base64().length(44).optional().describe("The key before, for byline secrets rotate. Default: the one in the data folder."),
  BYLINE_ORIGIN: z.url().optional().describe("Address under which the site is asked for, where a front server serves it to others: https://byline.example.org. Default: this machine's own."),
  BYLINE_HOSTS: z.string().optional().describe("More host names (with port) under which the site may be asked for, separated by commas."),
  BYLINE_SOURCES: z.enum(["any", "network", "public"]).optional().describe("What may be added on the pages: any (folders of this machine too, the default on loopback), network (servers, private networks too) or public (servers on the internet)."),
  BYLINE_TRUST_PROXY: z.enum(["1", "true"]).optional().describe("Set to 1 behind one front server: the last hop of X-Forwarded-For is then the client. Never set it where clients reach Byline directly."),
  BYLINE_DEMO: z.literal("1").optional().describe("Set by byline demo for its own site: every page says that what it shows is invented."),
  ...signInVariables,
  BYLINE_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional().describe("Server of the buckets that scheduled exports are written to: https://s3.eu-central-1.amazonaws.com, or one that speaks like it."),
  BYLINE_S3_REGION: z.string().optional().describe("Its region. Default: auto."),
  BYLINE_S3_ACCESS_KEY: z.string().optional().describe("Access key there."),
  BYLINE_S3_SECRET_KEY: z.string().optional().describe("Its secret."),
  BYLINE_LISTEN: z.string().regex(/^[\w.:[\]-]+$/).optional().describe("Address that the site listens on. Default: 127.0.0.1. In a container: 0.0.0.0, with BYLINE_ORIGIN and a front server."),
  BYLINE_WORKERS: z.coerce.number().int().min(1).max(64).optional().describe("Jobs that byline worker does side by side; those of one repository follow each other. Default: 1."),
  BYLINE_MIRROR_LIMIT: z.string().regex(/^\d+(?:\.\d+)?\s?(?:[KMGT]i?B?|B)?$/i).optional().describe("Room for mirrors of repositories that were named by URL: 50GB, 512MiB. Over it those read longest ago are removed and cloned again on need. Default: no limit."),
  BYLINE_LOG: z.enum(["json", "text"]).optional().describe("How standard error is written. Default: json for byline worker, byline site and behind BYLINE_ORIGIN where it is no terminal; else text."),
  BYLINE_METRICS: z.enum(["off", "local"]).optional().describe("Who may read /metrics without a token: nobody (off, the default) or programs on this machine (local)."),
  BYLINE_METRICS_TOKEN: z.string().min(20).optional().describe("Bearer token that opens /metrics."),
  BYLINE_OPERATIONS: z.string().regex(/^[\w.[\]:-]*:\d{1,5}$/).optional().describe("Host and port on which byline worker answers /health/live, /health/ready and /metrics: 127.0.0.1:9464. Default: nowhere."),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional().describe("Collector that traces are sent to by OTLP over HTTP: http://collector:4318. Default: none are made."),
  NODE_ENV: z.string().optional(),
  XDG_DATA_HOME: z.string().optional(),
  CI: z.string().optional(),
  DISPLAY: z.string().optional(),
  WAYLAND_DISPLAY: z.string().optional(),
  SSH_CONNECTION: z.string().optional(),
});

export interface Env {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly port: number | null;
  readonly secret: string | null;
  /** What `sessions collect --server` sends with. */
  readonly token: string | null;
  /** 32 bytes; null: the key is a file in the data folder. */
  readonly secretKey: Uint8Array | null;
  readonly secretKeyOld: Uint8Array | null;
  /** `http://127.0.0.1:4600`, null where nobody said. */
  readonly origin: string | null;
  /** Host names with port besides loopback. */
  readonly hosts: readonly string[];
  readonly signIn: SignInSettings;
  /** What mails are signed with; null: the mail server does it, or nobody. */
  readonly dkim: { readonly domain: string; readonly selector: string; readonly keyFile: string } | null;
  /** Where buckets for scheduled exports are; null where nobody said. */
  readonly s3: { readonly endpoint: string; readonly region: string; readonly accessKey: string; readonly secretKey: string } | null;
  /** True where the site is asked for under a name that is not this machine's own: others than the person at it sign in. */
  readonly isServer: boolean;
  /** What may be named as a repository. */
  readonly sources: "any" | "network" | "public";
  /** True behind a front server of the operator's, which names the client in X-Forwarded-For. */
  readonly trustsProxy: boolean;
  /** Address that the site listens on. */
  readonly listen: string;
  /** Jobs side by side in `byline worker`. */
  readonly workers: number;
  /** Bytes for mirrors; null: no limit. */
  readonly mirrorLimit: number | null;
  /** How standard error is written; null where nobody said. */
  readonly log: "json" | "text" | null;
  readonly metrics: { readonly isLocal: boolean; readonly token: string | null };
  /** Where a worker tells how it is; null: nowhere. */
  readonly operations: { readonly host: string; readonly port: number } | null;
  /** Where traces go; null: nowhere. */
  readonly traces: string | null;
  readonly isDevelopment: boolean;
  /** True where what is shown is the invented organisation. */
  readonly isDemo: boolean;
  /** True where a browser can be shown to a person. */
  readonly hasScreen: boolean;
  readonly isRemoteShell: boolean;
  /** True on a machine that builds and tests by itself. */
  readonly isCi: boolean;
}

const isLoopback = (origin: string) => ["127.0.0.1", "localhost", "[::1]"].includes(new URL(origin).hostname);
const bytesOf = (base64: string | undefined) => (base64 === undefined ? null : new Uint8Array(Buffer.from(base64, "base64")));

function hasScreen(value: z.infer<typeof envSchema>): boolean {
  if (value.CI !== undefined || value.SSH_CONNECTION !== undefined) return false;
  return process.platform !== "linux" || value.DISPLAY !== undefined || value.WAYLAND_DISPLAY !== undefined;
}

const powers: Readonly<Record<string, number>> = { "": 0, K: 1, M: 2, G: 3, T: 4 };

/** Bytes of `50GB` (powers of 1000) or `512MiB` (of 1024). */
function bytesOfSize(size: string): number {
  const [, number = "0", letter = "", binary] = /^(\d+(?:\.\d+)?)\s?([KMGT]?)(i?)/i.exec(size) ?? [];
  return Math.floor(Number(number) * (binary === "" ? 1000 : 1024) ** (powers[letter.toUpperCase()] ?? 0));
}

function placeOf(address: string): { readonly host: string; readonly port: number } {
  const at = address.lastIndexOf(":");
  return { host: address.slice(0, at).replace(/^\[|\]$/g, "") || "127.0.0.1", port: Number(address.slice(at + 1)) };
}

/** What an operator says of how Byline runs. */
function operationOf(value: z.infer<typeof envSchema>): Pick<Env, "listen" | "workers" | "mirrorLimit" | "log" | "metrics" | "operations" | "traces"> {
  return {
    listen: value.BYLINE_LISTEN ?? "127.0.0.1",
    workers: value.BYLINE_WORKERS ?? 1,
    mirrorLimit: value.BYLINE_MIRROR_LIMIT === undefined ? null : bytesOfSize(value.BYLINE_MIRROR_LIMIT),
    log: value.BYLINE_LOG ?? null,
    metrics: { isLocal: value.BYLINE_METRICS === "local", token: value.BYLINE_METRICS_TOKEN ?? null },
    operations: value.BYLINE_OPERATIONS === undefined ? null : placeOf(value.BYLINE_OPERATIONS),
    traces: value.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  };
}

/** Reads and checks the environment, the only place that does. Throws `bad-input` naming the variable, never its value. */
export function readEnv(raw: Readonly<Record<string, string | undefined>> = process.env): Env {
  const present = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(present);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new WrongUse(`The environment variable ${names} cannot be used as it is set.`, { hint: "See docs/configuration.md." });
  }
  const value = parsed.data;
  const missing = halfSetUp(value);
  if (missing !== null) throw new WrongUse(`${missing} is missing: the variables beside it are set.`, { hint: "Set all variables of one way to sign in, or none. See docs/server.md." });
  const isServer = value.BYLINE_ORIGIN !== undefined && !isLoopback(value.BYLINE_ORIGIN);
  return {
    databaseUrl: value.DATABASE_URL ?? null,
    dataFolder: value.BYLINE_DATA ?? join(value.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "byline"),
    port: value.BYLINE_PORT ?? null,
    token: value.BYLINE_TOKEN ?? null,
    secret: value.BYLINE_SECRET ?? null,
    secretKey: bytesOf(value.BYLINE_SECRET_KEY),
    secretKeyOld: bytesOf(value.BYLINE_SECRET_KEY_OLD),
    origin: value.BYLINE_ORIGIN ?? null,
    hosts: (value.BYLINE_HOSTS ?? "").split(",").map((host) => host.trim().toLowerCase()).filter((host) => host !== ""),
    signIn: signInSettings(value),
    dkim: value.BYLINE_DKIM_DOMAIN === undefined || value.BYLINE_DKIM_SELECTOR === undefined || value.BYLINE_DKIM_KEY_FILE === undefined ? null : { domain: value.BYLINE_DKIM_DOMAIN, selector: value.BYLINE_DKIM_SELECTOR, keyFile: value.BYLINE_DKIM_KEY_FILE },
    s3: value.BYLINE_S3_ENDPOINT === undefined || value.BYLINE_S3_ACCESS_KEY === undefined || value.BYLINE_S3_SECRET_KEY === undefined ? null
      : { endpoint: value.BYLINE_S3_ENDPOINT, region: value.BYLINE_S3_REGION ?? "auto", accessKey: value.BYLINE_S3_ACCESS_KEY, secretKey: value.BYLINE_S3_SECRET_KEY },
    isServer,
    sources: value.BYLINE_SOURCES ?? (isServer ? "network" : "any"),
    trustsProxy: value.BYLINE_TRUST_PROXY !== undefined,
    ...operationOf(value),
    isDevelopment: value.NODE_ENV === "development",
    isDemo: value.BYLINE_DEMO !== undefined,
    hasScreen: hasScreen(value),
    isRemoteShell: value.SSH_CONNECTION !== undefined,
    isCi: value.CI !== undefined,
  };
}

/** The environment of a child process: this one's, with `added` on top. */
export function childEnvironment(added: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { ...Object.fromEntries(inherited), ...added };
}
