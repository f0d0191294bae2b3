import type { FormTarget } from "./formTarget";

/** Where a form sends what was typed: an action of the server, or an address. */
export const posts = (target: FormTarget) => ({ action: target, ...(typeof target === "string" ? { method: "post" as const } : {}) });
