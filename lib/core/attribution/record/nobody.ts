import type { LineWriter } from "./lineRecord";

/** Stands for whoever wrote lines of a squash that are in none of the commits behind it. */
export const nobody: LineWriter = { rule: "squash", kind: "nobody", agent: null, model: null, modelId: null, session: "" };
