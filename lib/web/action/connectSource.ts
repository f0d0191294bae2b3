"use server";
import { systemClock } from "@/lib/clock";
import type { ForgeCheck } from "@/lib/core/forge/forgeSource";
import { readEnv } from "@/lib/env";
import { connectForge, forgeAddresses } from "@/lib/flows/forge/connectForge";
import { type ForgePreview, previewForge } from "@/lib/flows/forge/previewForge";
import { forgeDraftOf, forgeTokenOf } from "./forgeDraftOf";
import { formText } from "./formText";
import { perform } from "./perform";

const mostNamed = 12;
const missingWords = ({ missing }: ForgeCheck): string => missing.map(({ what, hint }) => `${what}. ${hint}`).join(" ");

function previewWords({ added, passedOver, isCut }: ForgePreview): string {
  const more = added.length > mostNamed ? ` and ${String(added.length - mostNamed)} more` : "";
  const names = added.length === 0 ? "No repository would be added" : `${isCut ? "At least " : ""}${String(added.length)} would be cloned and read: ${added.slice(0, mostNamed).join(", ")}${more}`;
  return `${names}.${passedOver === 0 ? "" : ` ${String(passedOver)} forks, archived and empty ones are passed over.`} Nothing was kept: enter the token once more to connect.`;
}

/** Tries a forge with its token: says what it opens and would read (`deed` of `preview`), or connects it. The token goes to that forge only and stands in no notice. */
export async function connectSource(form: FormData): Promise<void> {
  const isPreview = formText(form, "deed") === "preview";
  const typed = JSON.stringify({ kind: formText(form, "kind"), address: formText(form, "address").slice(0, 200), chosen: formText(form, "chosen").slice(0, 500) });
  await perform({
    right: "manageRepositories",
    onError: "/settings/sources",
    value: typed,
    run: async (db, { user }) => {
      const [draft, token] = [forgeDraftOf(form), forgeTokenOf(form)];
      const world = { db, clock: systemClock, sources: readEnv().sources };
      if (isPreview) {
        const preview = await previewForge(world, { kind: draft.kind, chosen: draft.chosen, ...forgeAddresses(draft.kind, draft.webUrl) }, token);
        return { to: "/settings/sources", done: [`It answers to ${preview.check.login === "" ? "this token" : preview.check.login}.`, missingWords(preview.check), previewWords(preview)].filter((words) => words !== "").join(" "), value: typed };
      }
      const { id, check } = await connectForge(world, draft, token, { actor: user.id, now: new Date(systemClock()) });
      const missing = missingWords(check);
      return { to: `/settings/sources/${String(id)}`, done: `Connected${check.login === "" ? "" : ` as ${check.login}`}; its first sync is under way.`, ...(missing === "" ? {} : { left: { message: "Connected, but not all of it can be read.", hint: missing } }) };
    },
  });
}
