import { inheritedEnvironment } from "./inheritedEnvironment";

/**
 * The network profile (DECISIONS 30): the operator's own configuration (credential helper, proxy, ssh, CA) is allowed, prompts and odd protocols are not.
 * A user and password from the URL travel as a header in the environment: command lines can be read by everybody on the machine.
 */
export function networkEnvironment(url: URL | null): Record<string, string> {
  const inherited = inheritedEnvironment();
  const environment = {
    ...inherited,
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
    GIT_SSH_COMMAND: "ssh -oBatchMode=yes",
    LC_ALL: "C",
  };
  if (!url || url.username === "") return environment;
  const credentials = Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString("base64");
  return { ...environment, GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: `http.${url.protocol}//${url.host}/.extraHeader`, GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}` };
}
