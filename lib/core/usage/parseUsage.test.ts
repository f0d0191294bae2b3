import { expect, it } from "vitest";
import { parseUsage } from "./parseUsage";

const claude = JSON.stringify({
  data: [
    { date: "2026-11-02T00:00:00Z", customer_type: "api", actor: { type: "user_actor", email_address: "ada@example.org" }, model_breakdown: [{ model: "claude-opus-4-8", tokens: { input: 100, output: 40, cache_read: 10, cache_creation: 5 }, estimated_cost: { currency: "USD", amount: 1025 } }] },
    { date: "2026-11-02T00:00:00Z", customer_type: "api", actor: { type: "user_actor", email_address: "bea@example.org" }, model_breakdown: [{ model: "claude-opus-4-8", tokens: { input: 1, output: 2 }, estimated_cost: { currency: "USD", amount: 75 } }] },
    { date: "2026-11-02T00:00:00Z", customer_type: "subscription", model_breakdown: [{ model: "claude-opus-4-8", tokens: { input: 7, output: 8 }, estimated_cost: { currency: "USD", amount: 999 } }] },
  ], has_more: false, next_page: null,
});

it("Claude Code: summed over people, cents to dollars, a subscription has no price of its own", () => {
  expect(parseUsage("claudeCode", claude)).toEqual([
    { day: "2026-11-02", agent: "claude-code", modelId: "claude-opus-4-8", pricing: "usage", currency: "USD", amount: 11, inputTokens: 101, outputTokens: 42, cacheTokens: 15 },
    { day: "2026-11-02", agent: "claude-code", modelId: "claude-opus-4-8", pricing: "seat", currency: "", amount: 0, inputTokens: 7, outputTokens: 8, cacheTokens: 0 },
  ]);
});

it("Copilot: tokens where they are told, never money; lines of JSON too", () => {
  const day = { day: "2026-11-02", totals_by_cli: { token_usage: { prompt_tokens_sum: 3800, output_tokens_sum: 5000, avg_tokens_per_request: 4400 } } };
  const row = { day: "2026-11-02", agent: "copilot", modelId: "", pricing: "seat", currency: "", amount: 0, inputTokens: 3800, outputTokens: 5000, cacheTokens: 0 };
  expect(parseUsage("copilot", JSON.stringify([day]))).toEqual([row]);
  expect(parseUsage("copilot", `${JSON.stringify(day)}\n${JSON.stringify({ date: "2026-11-03" })}\n`)).toEqual([row, { ...row, day: "2026-11-03", inputTokens: 0, outputTokens: 0 }]);
});

it("Cursor: what is included has no price, what is on demand has", () => {
  const csv = "Date,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n\"2026-11-02T10:00:00.000Z\",Included,claude-opus-4-8,No,10,20,30,40,100,Included\n2026-11-02T11:00:00.000Z,On-Demand,gpt-5.5,No,0,\"1,200\",0,40,1240,$0.25\n";
  expect(parseUsage("cursor", csv)).toMatchObject([{ pricing: "seat", amount: 0, inputTokens: 20, cacheTokens: 40 }, { pricing: "usage", currency: "USD", amount: 0.25, inputTokens: 1200, modelId: "gpt-5.5" }]);
});

it("the neutral form", () => {
  expect(parseUsage("neutral", "date,agent,model,pricing,currency,amount,input_tokens\n2026-11-01,codex,,seat,eur,600,\n")).toEqual([{ day: "2026-11-01", agent: "codex", modelId: "", pricing: "seat", currency: "EUR", amount: 600, inputTokens: 0, outputTokens: 0, cacheTokens: 0 }]);
});

it.each([
  ["claudeCode", "{\"data\":[{\"date\":\"2026", "no JSON"], ["claudeCode", "{\"rows\":[]}", "not an answer of the Claude Code analytics API"], ["claudeCode", claude.replace("2026-11-02T", "yesterday "), "Row 1 has no day"], ["cursor", "Date,Model\n2026-11-02,x\n", "no column output tokens"],
  ["cursor", "", "no rows"], ["neutral", "date,agent,pricing,currency,amount\n2026-11-31,codex,usage,USD,1\n", "Row 2 has no day"], ["neutral", "date,agent,pricing,currency,amount\n2026-11-30,codex,both,USD,1\n", "pricing \"both\""],
  ["neutral", "date,agent,pricing,currency,amount\n2026-11-30,codex,usage,USD,ten\n", "no number in amount"], ["neutral", "date,agent,pricing,currency,amount\n2026-11-30,codex,usage,dollars,1\n", "currency \"DOLLARS\""], ["neutral", "date,agent,pricing,currency,amount\n2026-11-30,\"codex\n", "no CSV"], ["copilot", "<html>", "no JSON"],
] as const)("%s that is broken: %s says %s", (source, text, words) => {
  expect(() => parseUsage(source, text)).toThrow(words);
});
