/** Usage of one day by one agent and model. `usage`: money by what was used; `seat`: a subscription, whose money is no price of the tokens beside it. */
export interface UsageRow {
  readonly day: string;
  readonly agent: string;
  /** As `normaliseModel` writes it; '' where none is told. */
  readonly modelId: string;
  readonly pricing: "usage" | "seat";
  /** ISO 4217; '' where no money is told. */
  readonly currency: string;
  readonly amount: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheTokens: number;
}

export const usageSources = ["claudeCode", "copilot", "cursor", "neutral"] as const;

export type UsageSource = (typeof usageSources)[number];
