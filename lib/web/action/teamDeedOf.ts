import type { TeamDeed } from "@/lib/core/team/teamDeed";
import { AppError } from "@/lib/errors";
import type { Database } from "@/lib/store/client";
import { findMembers } from "@/lib/store/team/findMembers";

type Read = (name: string) => string;
const wrongDay = () => new AppError("bad-input", "Write a day as 2026-03-01.");

function dayOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw wrongDay();
  return text;
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) throw new AppError("bad-input", "There is no such membership.");
  return number;
}

/** The one person that a form means. */
async function whoOf(db: Database, word: string) {
  const [person, ...others] = await findMembers(db, [word]);
  if (person === undefined) throw new AppError("bad-input", `Nobody here is called “${word.slice(0, 80)}”.`, { hint: "Write an address or login that commits have, or a whole name." });
  if (others.length > 0) throw new AppError("bad-input", `${String(others.length + 1)} people are called “${word.slice(0, 80)}”.`, { hint: "Write an address instead." });
  return { identityId: person.identityId, personId: person.personId };
}

/** A deed as a form or an address has it; null where it has none. Throws `bad-input`. */
export async function teamDeedOf(db: Database, read: Read): Promise<TeamDeed | null> {
  switch (read("do")) {
    case "create": return { do: "create", name: read("name"), parent: read("parent") };
    case "change": return { do: "change", team: read("team"), name: read("name"), parent: read("parent") };
    case "end": return { do: "end", team: read("team") };
    case "join": return { do: "join", team: read("team"), who: await whoOf(db, read("who")), from: read("from") === "" ? null : dayOf(read("from")) };
    case "leave": return { do: "leave", membership: numberOf(read("membership")), until: dayOf(read("until")) };
    case "move": return { do: "move", membership: numberOf(read("membership")), team: read("to"), from: dayOf(read("from")) };
    case "remove": return { do: "remove", membership: numberOf(read("membership")) };
    default: return null;
  }
}
