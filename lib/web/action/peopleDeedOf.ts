import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { PeopleDeed } from "@/lib/flows/people/peopleDeeds";

const number = z.coerce.number().int().positive().max(2_147_483_647);
const deedSchema = z.discriminatedUnion("do", [
  z.object({ do: z.enum(["merge", "apart"]), one: number, other: number }), z.object({ do: z.literal("split"), person: number, take: z.array(number).min(1).max(5_000) }), z.object({ do: z.literal("undo"), deed: z.uuid() }),
]);

/** A deed as a form or an address has it; null where it has none. Throws `bad-input`. */
export function peopleDeedOf(read: (name: string) => string, takes: readonly string[]): PeopleDeed | null {
  if (read("do") === "") return null;
  const parsed = deedSchema.safeParse({ do: read("do"), one: read("one"), other: read("other"), person: read("person"), take: takes, deed: read("deed") });
  if (!parsed.success) throw new AppError("bad-input", "Choose whom this is about.", { hint: "Take the step from the page of the people." });
  return parsed.data;
}
