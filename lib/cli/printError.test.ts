import { afterEach, expect, it, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { printError } from "./printError";
import { sayError } from "./start/sayError";

afterEach(() => { vi.restoreAllMocks(); });

it.each([
  ["printError", (error: unknown) => { printError(error, 2); }],
  ["sayError on a terminal", (error: unknown) => { vi.spyOn(log, "isJson").mockReturnValue(false); sayError(error); }],
])("%s tells no password, whoever wrote it into the error", (_what, say) => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  say(new AppError("unreachable", "https://ada:hunter22@example.org does not answer.", { hint: "Try glpat-abcdefgh12345678 again." }));
  say(new Error("connect postgres://byline:hunter22@db/byline"));
  const said = write.mock.calls.map(([text]) => String(text)).join("");
  expect(said).toContain("https://***@example.org does not answer.\nTry glpat-*** again.");
  expect(said).toContain("postgres://***@db/byline");
  expect(said).not.toContain("hunter22");
});
