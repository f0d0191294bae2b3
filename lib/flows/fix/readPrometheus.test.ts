import { expect, it } from "vitest";
import { readPrometheus } from "./readPrometheus";

const [from, now] = [new Date("2026-06-01T00:00:00Z"), new Date("2026-06-04T10:00:00Z")];
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;
const answers = (body: unknown, status = 200) => (asked: URL[]) => (address: string | URL | Request) => { asked.push(new URL(address instanceof Request ? address.url : address)); return Promise.resolve(Response.json(body, { status })); };
const matrix = (...series: readonly (readonly [number, string])[][]) => ({ status: "success", data: { resultType: "matrix", result: series.map((values) => ({ metric: {}, values })) } });

it("asks for the ends of days that are over, and adds series up", async () => {
  const asked: URL[] = [];
  const found = await readPrometheus({ url: "https://prometheus.example.org", query: "sum(increase(e[1d]))", from, now }, "public",
    answers(matrix([[midnight("2026-06-02"), "402000"], [midnight("2026-06-03"), "5.5"]], [[midnight("2026-06-03"), "1"], [midnight("2026-06-04"), "NaN"]]))(asked));
  expect(found).toEqual([{ day: "2026-06-01", value: 402_000 }, { day: "2026-06-02", value: 6.5 }]);
  expect(asked[0]?.pathname).toBe("/api/v1/query_range");
  expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({ query: "sum(increase(e[1d]))", start: String(midnight("2026-06-02")), end: String(midnight("2026-06-04")), step: "86400" });
});

it.each([[answers({ status: "error" })], [answers({ status: "success", data: { resultType: "vector", result: [] } })], [answers("no", 503)]])("says what is wrong", async (answer) => {
  await expect(readPrometheus({ url: "https://prometheus.example.org", query: "x", from, now }, "public", answer([]))).rejects.toMatchObject({ hint: expect.any(String) as string });
});

it.each([["http://169.254.169.254", "any"], ["http://prometheus.example.org", "any"], ["https://127.0.0.1", "public"], ["https://10.0.0.1", "public"]] as const)("never opens %s under %s", async (url, rule) => {
  await expect(readPrometheus({ url, query: "x", from, now }, rule)).rejects.toMatchObject({ code: "refused" });
});
