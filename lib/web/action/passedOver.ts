import type { AppError } from "@/lib/errors";

const mostNamed = 5;

/** The words for a folder in which some repositories could not be opened: how many of how many, then which and why. `refused` has at least one. */
export function passedOver(refused: readonly AppError[], added: number): { readonly message: string; readonly hint: string } {
  const named = refused.slice(0, mostNamed).map(({ message, hint }) => [message, hint].filter((part) => part !== null).join(" "));
  const more = refused.length - named.length;
  return {
    message: `${String(refused.length)} of ${String(refused.length + added)} repositories in this folder cannot be read; the others are being read.`,
    hint: [...named, ...(more === 0 ? [] : [`And ${String(more)} more.`])].join(" "),
  };
}
