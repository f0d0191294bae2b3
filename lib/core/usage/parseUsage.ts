import { z } from "zod";
import { normaliseModel } from "../attribution/normaliseModel";
import { readCsvUsage } from "./readCsvUsage";
import { readNumber } from "./readNumber";
import { readUsageDay } from "./readUsageDay";
import { usageProblem } from "./usageProblem";
import type { UsageRow, UsageSource } from "./usageRow";

const modelOf = (text: string): string => normaliseModel(text)?.id ?? text.trim().toLowerCase().slice(0, 60);
const count = z.number().nonnegative().default(0);

/** Anthropic's Claude Code Usage Report (`/v1/organizations/usage_report/claude_code`): money is estimated, in cents; of a subscription it is nobody's bill. */
const claudeSchema = z.object({
  data: z.array(z.object({
    date: z.string(), customer_type: z.string().default("api"),
    model_breakdown: z.array(z.object({ model: z.string(), tokens: z.object({ input: count, output: count, cache_read: count, cache_creation: count }), estimated_cost: z.object({ amount: count, currency: z.string().default("USD") }).optional() })),
  })),
});

/** GitHub's Copilot usage metrics: tokens of the command line, never money; the older metrics API has neither and gives days only. */
const copilotSchema = z.array(z.object({
  day: z.string().optional(), date: z.string().optional(), totals_by_cli: z.object({ token_usage: z.object({ prompt_tokens_sum: count, output_tokens_sum: count }).optional() }).nullish(),
}));

function json<Shape>(text: string, schema: z.ZodType<Shape>, what: string): Shape {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw usageProblem("This is no JSON that can be read.", "It ends early or is another kind of file.");
  }
  const parsed = schema.safeParse(found);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw usageProblem(`This is not ${what}.`, `At ${issue?.path.join(".") ?? "its head"}: ${issue?.message ?? ""}`);
}

function claudeRows(text: string): UsageRow[] {
  if (!text.trimStart().replace(/^\uFEFF/, "").startsWith("{")) {
    const rows = readCsvUsage(text, ["date", "model", "input_tokens", "output_tokens"]);
    return rows.map((row, at) => ({ day: readUsageDay(row["date"] ?? "", at + 2), agent: "claude-code", modelId: modelOf(row["model"] ?? ""), pricing: row["customer_type"] === "subscription" ? "seat" : "usage", currency: row["customer_type"] === "subscription" ? "" : (row["currency"] ?? "USD"),
      amount: row["customer_type"] === "subscription" ? 0 : readNumber(row["estimated_cost"] ?? row["cost"] ?? "", at + 2, "cost"), inputTokens: readNumber(row["input_tokens"] ?? "", at + 2, "input_tokens"), outputTokens: readNumber(row["output_tokens"] ?? "", at + 2, "output_tokens"), cacheTokens: readNumber(row["cache_tokens"] ?? row["cache_read_tokens"] ?? "", at + 2, "cache_tokens") }));
  }
  return json(text, claudeSchema, "an answer of the Claude Code analytics API").data.flatMap(({ date, customer_type: kind, model_breakdown: models }, at) => models.map(({ model, tokens, estimated_cost: cost }): UsageRow => {
    const isSeat = kind === "subscription" || cost === undefined;
    return { day: readUsageDay(date, at + 1), agent: "claude-code", modelId: modelOf(model), pricing: isSeat ? "seat" : "usage", currency: isSeat ? "" : cost.currency, amount: isSeat ? 0 : cost.amount / 100, inputTokens: tokens.input, outputTokens: tokens.output, cacheTokens: tokens.cache_read + tokens.cache_creation };
  }));
}

const copilotRows = (text: string): UsageRow[] => json(text.trimStart().startsWith("{") ? `[${text.trim().split(/\r?\n/).filter((line) => line.trim() !== "").join(",")}]` : text, copilotSchema, "an answer of the Copilot metrics API").map(({ day, date, totals_by_cli: cli }, at) => (
  { day: readUsageDay(day ?? date ?? "", at + 1), agent: "copilot", modelId: "", pricing: "seat", currency: "", amount: 0, inputTokens: cli?.token_usage?.prompt_tokens_sum ?? 0, outputTokens: cli?.token_usage?.output_tokens_sum ?? 0, cacheTokens: 0 }));

/** Cursor's usage events: what is included in a subscription has no price of its own. */
function cursorRows(text: string): UsageRow[] {
  return readCsvUsage(text, ["date", "model", "output tokens"]).map((row, at): UsageRow => {
    const isSeat = /included|free/i.test(`${row["kind"] ?? ""} ${row["cost"] ?? ""}`) && !/on-?demand|usage/i.test(row["kind"] ?? "");
    const number = (name: string) => readNumber(row[name] ?? "", at + 2, name);
    return { day: readUsageDay(row["date"] ?? "", at + 2), agent: "cursor", modelId: modelOf(row["model"] ?? ""), pricing: isSeat ? "seat" : "usage", currency: isSeat ? "" : "USD", amount: isSeat ? 0 : number("cost"), inputTokens: number("input (w/o cache write)"), outputTokens: number("output tokens"), cacheTokens: number("cache read") + number("input (w/ cache write)") };
  });
}

function neutralRows(text: string): UsageRow[] {
  return readCsvUsage(text, ["date", "agent", "pricing", "currency", "amount"]).map((row, at): UsageRow => {
    const [pricing, currency] = [row["pricing"] ?? "", (row["currency"] ?? "").toUpperCase()];
    if (pricing !== "usage" && pricing !== "seat") throw usageProblem(`Row ${String(at + 2)} has the pricing "${pricing.slice(0, 40)}".`, "It is usage (by what was used) or seat (a subscription).");
    if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) throw usageProblem(`Row ${String(at + 2)} has the currency "${currency.slice(0, 40)}".`, "Write it as USD or EUR.");
    const number = (name: string) => readNumber(row[name] ?? "", at + 2, name);
    return { day: readUsageDay(row["date"] ?? "", at + 2), agent: (row["agent"] ?? "").trim(), modelId: (row["model"] ?? "") === "" ? "" : modelOf(row["model"] ?? ""), pricing, currency, amount: number("amount"), inputTokens: number("input_tokens"), outputTokens: number("output_tokens"), cacheTokens: number("cache_tokens") };
  });
}

/** Sums over people, who are not kept. */
function summed(rows: readonly UsageRow[]): UsageRow[] {
  const sums = new Map<string, UsageRow>();
  for (const row of rows) {
    const key = [row.day, row.agent, row.modelId, row.pricing, row.currency].join("\n");
    const seen = sums.get(key);
    sums.set(key, seen === undefined ? row : { ...seen, amount: seen.amount + row.amount, inputTokens: seen.inputTokens + row.inputTokens, outputTokens: seen.outputTokens + row.outputTokens, cacheTokens: seen.cacheTokens + row.cacheTokens });
  }
  return [...sums.values()];
}

/** Usage by day, agent and model from a file. Throws `bad-input` that says what is wrong and in which row. */
export function parseUsage(source: UsageSource, text: string): readonly UsageRow[] {
  const readers: Readonly<Record<UsageSource, (text: string) => UsageRow[]>> = { claudeCode: claudeRows, copilot: copilotRows, cursor: cursorRows, neutral: neutralRows };
  const rows = summed(readers[source](text));
  if (rows.length === 0) throw usageProblem("The file has no rows.", "Export it again for days with usage.");
  return rows;
}
