import { inheritedEnvironment } from "./inheritedEnvironment";

/** The read profile (DECISIONS 30): no system or user configuration, no lazy fetch, no replace refs, no locks, no prompt, English messages. */
export function readEnvironment(): Record<string, string> {
  return {
    ...inheritedEnvironment(),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_FLUSH: "0",
    LC_ALL: "C",
    LANGUAGE: "C",
  };
}
