/** One row of the report `linesByModelAndWeek`: AI lines of one agent and model in one ISO week. */
export type AgentWeekRow = Readonly<{
  week: string;
  complete: boolean;
  agent: string;
  /** Normalised model; null where the mark names none. */
  modelId: string | null;
  lines: number;
}>;
