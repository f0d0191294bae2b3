import { z } from "zod";
import type { CampaignForm } from "@/lib/core/report/page/campaignModel";
import { AppError } from "@/lib/errors";
import type { CampaignDraft } from "@/lib/store/fix/campaigns";

const fields = ["name", "titlePattern", "pathPattern", "label", "startsOn", "endsOn", "source", "outcome", "unit", "url", "query"] as const;

const schema = z.object({
  name: z.string().min(1).max(120), titlePattern: z.string().max(200), pathPattern: z.string().max(300), label: z.string().max(100), startsOn: z.iso.date(), endsOn: z.union([z.literal(""), z.iso.date()]),
  source: z.enum(["", "csv", "post", "prometheus"]), outcome: z.string().max(120), unit: z.string().max(40), url: z.string().max(300), query: z.string().max(2_000),
});

/** What the series of a campaign is; null where it has none. */
export interface SeriesDraft {
  readonly name: string;
  readonly unit: string;
  readonly source: "csv" | "post" | "prometheus";
  readonly url: string;
  readonly query: string;
}

/** The form as text, as a form or an address has it. */
export function campaignFormOf(read: (name: string) => string): CampaignForm {
  const entries = Object.fromEntries(fields.map((name) => [name, read(name).trim()]));
  return z.record(z.enum(fields), z.string()).parse(entries);
}

const wrong = (message: string, hint: string) => new AppError("bad-input", message, { hint });

/** Throws `bad-input` where something is missing or cannot be. */
export function campaignOf(form: CampaignForm): { readonly draft: Omit<CampaignDraft, "seriesId">; readonly series: SeriesDraft | null } {
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw wrong("This is no campaign yet.", "It needs a name, and days as 2026-06-01.");
  const { source, outcome, unit, url, query, endsOn, ...draft } = parsed.data;
  if (draft.titlePattern === "" && draft.pathPattern === "" && draft.label === "") throw wrong("A campaign needs a condition.", "Give words of the titles, a path or a label.");
  if (endsOn !== "" && endsOn < draft.startsOn) throw wrong("It would end before it starts.", "Leave the end out while it goes on.");
  if (source !== "" && outcome === "") throw wrong("The outcome needs a name.", "Say what is counted: API errors.");
  if (source === "prometheus" && (query === "" || !URL.canParse(url))) throw wrong("Prometheus needs an address and an expression.", "https://prometheus.example.org and sum(increase(http_errors_total[1d])).");
  return { draft: { ...draft, endsOn: endsOn === "" ? null : endsOn }, series: source === "" ? null : { name: outcome, unit: unit === "" ? outcome.toLowerCase() : unit, source, url: source === "prometheus" ? new URL(url).origin : "", query: source === "prometheus" ? query : "" } };
}
