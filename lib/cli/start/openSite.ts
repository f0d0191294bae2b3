import { join } from "node:path";
import { childEnvironment, type Env } from "@/lib/env";
import { log } from "@/lib/log";
import { choosePort } from "./choosePort";
import { keepSecret } from "./keepSecret";
import { noteAddress } from "./noteAddress";
import { packageFolder } from "./packageFolder";
import { buildSite, type Site, startSite } from "./startSite";

export interface OpenedSite {
  readonly site: Site;
  /** Under which people ask for it. */
  readonly origin: string;
  /** How it is reached on this machine. */
  readonly host: string;
  readonly port: number;
}

/** Builds the site where its sources changed, serves it in a process of its own, and notes its address. */
export async function openSite(env: Env, databaseUrl: string, wish: number | null, stop: AbortSignal): Promise<OpenedSite> {
  const port = await choosePort(wish, env.listen);
  // Who listens everywhere is reached here too.
  const host = env.listen === "0.0.0.0" || env.listen === "::" ? "127.0.0.1" : env.listen;
  const origin = env.origin ?? `http://${host}:${port}`;
  await buildSite(packageFolder, stop);
  const secret = env.secret ?? (await keepSecret(join(env.dataFolder, "secret")));
  // The key of the sealed secrets stays here: pages open none.
  const environment = {
    DATABASE_URL: databaseUrl, BYLINE_DATA: env.dataFolder, BYLINE_SECRET: secret, NEXTAUTH_SECRET: secret, BYLINE_ORIGIN: origin, NEXTAUTH_URL: origin, BYLINE_SECRET_KEY: "", BYLINE_SECRET_KEY_OLD: "", BYLINE_DEMO: env.isDemo ? "1" : "",
    BYLINE_LOG: log.isJson() ? "json" : "text",
  };
  const site = await startSite({ root: packageFolder, host: env.listen, port, environment: childEnvironment(environment) });
  await noteAddress(env.dataFolder, { origin, local: `http://${host}:${port}` });
  return { site, origin, host, port };
}
