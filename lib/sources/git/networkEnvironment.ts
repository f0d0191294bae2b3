import { inheritedEnvironment } from "./inheritedEnvironment";

/** The operator's ways to a server. */
const allowed = new Set(["GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_SSL_CERT", "GIT_SSL_KEY", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_PROXY_COMMAND", "GIT_PROXY_SSL_CAINFO"]);

/**
 * The network profile (DECISIONS 30): the operator's own configuration (credential helper, proxy, ssh, CA) is allowed, prompts and odd protocols are not.
 * A user and password from the URL travel as a header in the environment: command lines can be read by everybody on the machine.
 */
export function networkEnvironment(url: URL | null): Record<string, string> {
  const inherited = inheritedEnvironment(allowed);
  const environment = {
    ...inherited,
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
    GIT_SSH_COMMAND: inherited["GIT_SSH_COMMAND"] ?? "ssh -oBatchMode=yes",
    LC_ALL: "C",
  };
  if (!url || url.username === "") return environment;
  const credentials = Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString("base64");
  return { ...environment, GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: `http.${url.protocol}//${url.host}/.extraHeader`, GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}` };
}
