import { inheritedEnvironment } from "./inheritedEnvironment";

/** What a forge wants to see. */
export interface ForgeCredential {
  readonly user: string;
  readonly token: string;
}

/** What was found out about a server before git is sent there. */
export interface HostCheck {
  /** Addresses to ask; none: git looks the name up itself. */
  readonly addresses: readonly string[];
  /** Whether the server may send git elsewhere. */
  readonly redirects: boolean;
}

type Setting = readonly [string, string];

/** Prints what git asks for, out of its environment. */
const helper = `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$BYLINE_FORGE_USER" "$BYLINE_FORGE_TOKEN"; }; f`;

/** git asks this helper, for this server only, and none of the operator's: they would write the token down. */
function helperSettings({ protocol, host }: URL): Setting[] {
  const key = `credential.${protocol}//${host}.helper`;
  return [[key, ""], [key, helper]];
}

function headerSetting(url: URL): Setting {
  const credentials = Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString("base64");
  return [`http.${url.protocol}//${url.host}/.extraHeader`, `Authorization: Basic ${credentials}`];
}

/** The addresses that were looked at are the ones that are asked: a name that leads elsewhere a moment later leads nowhere. */
function pinSettings(url: URL, { addresses, redirects }: HostCheck): Setting[] {
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  const list = addresses.map((address) => (address.includes(":") ? `[${address}]` : address)).join(",");
  return [...(addresses.length === 0 ? [] : [["http.curloptResolve", `${url.hostname}:${port}:${list}`] satisfies Setting]), ...(redirects ? [] : [["http.followRedirects", "false"] satisfies Setting])];
}

const settingsAsEnvironment = (settings: readonly Setting[]): Record<string, string> => ({
  ...Object.fromEntries(settings.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${String(index)}`, key], [`GIT_CONFIG_VALUE_${String(index)}`, value]])),
  ...(settings.length === 0 ? {} : { GIT_CONFIG_COUNT: String(settings.length) }),
});

/** The operator's ways to a server. */
const allowed = new Set(["GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_SSL_CERT", "GIT_SSL_KEY", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_PROXY_COMMAND", "GIT_PROXY_SSL_CAINFO"]);

/**
 * The network profile (DECISIONS 30): the operator's own configuration (credential helper, proxy, ssh, CA) is allowed, prompts and odd protocols are not.
 * A user and password from the URL, or a token that is stored for the server, travel in the environment: command lines can be read by everybody on the machine.
 */
export function networkEnvironment(url: URL | null, credential: ForgeCredential | null = null, check: HostCheck = { addresses: [], redirects: true }): Record<string, string> {
  const inherited = inheritedEnvironment(allowed);
  const environment = {
    ...inherited,
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
    GIT_SSH_COMMAND: inherited["GIT_SSH_COMMAND"] ?? "ssh -oBatchMode=yes",
    LC_ALL: "C",
  };
  if (url === null) return environment;
  const pins = pinSettings(url, check);
  if (url.username !== "") return { ...environment, ...settingsAsEnvironment([headerSetting(url), ...pins]) };
  if (credential === null) return { ...environment, ...settingsAsEnvironment(pins) };
  return { ...environment, ...settingsAsEnvironment([...helperSettings(url), ...pins]), BYLINE_FORGE_USER: credential.user, BYLINE_FORGE_TOKEN: credential.token };
}
