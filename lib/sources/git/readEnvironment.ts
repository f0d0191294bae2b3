import { inheritedEnvironment } from "./inheritedEnvironment";

/**
 * Words to glibc's malloc, ignored elsewhere: git takes and gives back large buffers all the time, and by default each goes through the kernel
 * (5 to 9 % of a scan). In bytes.
 */
const keepMemory = { MALLOC_MMAP_THRESHOLD_: "33554432", MALLOC_TRIM_THRESHOLD_: "67108864", MALLOC_TOP_PAD_: "16777216" } as const;

/** The read profile (DECISIONS 30): no system or user configuration, no lazy fetch, no replace refs, no locks, no prompt, English messages. */
export function readEnvironment(): Record<string, string> {
  return {
    ...inheritedEnvironment(),
    ...keepMemory,
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
