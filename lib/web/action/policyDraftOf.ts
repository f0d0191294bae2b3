import { z } from "zod";
import { type GuardPolicy, policyGroups } from "@/lib/core/policy/guardPolicy";
import { policyMeasures } from "@/lib/core/policy/policyMeasure";
import { AppError } from "@/lib/errors";

const ids = policyMeasures.map(({ id }) => id) as [GuardPolicy["measure"], ...GuardPolicy["measure"][]];
const weeks = z.coerce.number().int().min(1).max(52);
const draftSchema = z.object({
  measure: z.enum(ids), group: z.enum(policyGroups), repositories: z.array(z.string().max(200)).max(200), paths: z.string().trim().max(200), comparison: z.enum(["atMost", "atLeast"]),
  bound: z.coerce.number().min(-1_000_000).max(1_000_000), baselineWeeks: z.union([z.literal("").transform(() => null), weeks]), windowWeeks: weeks,
  webhookUrl: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)]),
});

export type PolicyDraft = GuardPolicy & { readonly webhookUrl: string };

/** A policy as a form or an address has it; bounds of shares are written in percent or points. Throws `bad-input` for what is none. */
export function policyDraftOf(read: (name: string) => string): PolicyDraft {
  const or = (name: string, other: string) => (read(name).trim() === "" ? other : read(name).trim());
  const parsed = draftSchema.safeParse({
    measure: or("measure", "unapproved"), group: or("group", "ai"), repositories: read("repositories").split(/[\s,]+/).filter((slug) => slug !== ""), paths: read("paths"), comparison: or("comparison", "atMost"), bound: or("bound", "0"),
    baselineWeeks: read("baselineWeeks").trim(), windowWeeks: or("windowWeeks", "1"), webhookUrl: read("webhookUrl").trim(),
  });
  if (!parsed.success) throw new AppError("bad-input", "This is no policy that Byline knows.", { hint: `Look at: ${[...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")))].join(", ")}. Bounds are numbers, weeks 1 to 52, a webhook an https address.` });
  const measure = policyMeasures.find(({ id }) => id === parsed.data.measure);
  if (parsed.data.paths !== "" && measure?.hasPaths !== true) throw new AppError("bad-input", "Only shares of lines can be narrowed to paths.", { hint: "Choose the AI share, or leave the paths empty." });
  return { ...parsed.data, bound: measure?.unit === "share" ? parsed.data.bound / 100 : parsed.data.bound };
}
