import { inheritedEnvironment } from "./inheritedEnvironment";

/** What a forge wants to see. */
export interface ForgeCredential {
  readonly user: string;
  readonly token: string;
}

/** Prints what git asks for, out of its environment. */
const helper = `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$BYLINE_FORGE_USER" "$BYLINE_FORGE_TOKEN"; }; f`;

/** git asks this helper, for this server only, and none of the operator's: they would write the token down. */
function askHelper({ protocol, host }: URL, { user, token }: ForgeCredential): Record<string, string> {
  const key = `credential.${protocol}//${host}.helper`;
  return { GIT_CONFIG_COUNT: "2", GIT_CONFIG_KEY_0: key, GIT_CONFIG_VALUE_0: "", GIT_CONFIG_KEY_1: key, GIT_CONFIG_VALUE_1: helper, BYLINE_FORGE_USER: user, BYLINE_FORGE_TOKEN: token };
}

/** The operator's ways to a server. */
const allowed = new Set(["GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_SSL_CERT", "GIT_SSL_KEY", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_PROXY_COMMAND", "GIT_PROXY_SSL_CAINFO"]);

/**
 * The network profile (DECISIONS 30): the operator's own configuration (credential helper, proxy, ssh, CA) is allowed, prompts and odd protocols are not.
 * A user and password from the URL, or a token that is stored for the server, travel in the environment: command lines can be read by everybody on the machine.
 */
export function networkEnvironment(url: URL | null, credential: ForgeCredential | null = null): Record<string, string> {
  const inherited = inheritedEnvironment(allowed);
  const environment = {
    ...inherited,
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
    GIT_SSH_COMMAND: inherited["GIT_SSH_COMMAND"] ?? "ssh -oBatchMode=yes",
    LC_ALL: "C",
  };
  if (url && url.username === "" && credential !== null) return { ...environment, ...askHelper(url, credential) };
  if (!url || url.username === "") return environment;
  const credentials = Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString("base64");
  return { ...environment, GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: `http.${url.protocol}//${url.host}/.extraHeader`, GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}` };
}
