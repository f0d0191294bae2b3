import { z } from "zod";
import { AppError } from "@/lib/errors";

const spoken = z.object({ says: z.enum(["agent", "people", "generated", "unknown"]), agent: z.string().max(60), model: z.string().max(100) });

/** What is said, from a form or an address. Throws `bad-input` where it is not whole: an agent needs a name. */
export function correctionOf(given: { readonly says: string; readonly agent: string; readonly model: string }): { says: z.infer<typeof spoken>["says"]; agent: string | null; model: string | null } {
  const parsed = spoken.safeParse(given);
  if (!parsed.success) throw new AppError("bad-input", "Say who wrote the lines.", { hint: "Choose one of the four answers." });
  const { says, agent, model } = parsed.data;
  if (says !== "agent") return { says, agent: null, model: null };
  if (!/^[a-z0-9][a-z0-9-]*$/.test(agent)) throw new AppError("bad-input", "Say which agent wrote the lines.", { hint: "Choose it from the list; there is one for an agent that nobody can name." });
  return { says, agent, model: model === "" ? null : model };
}
