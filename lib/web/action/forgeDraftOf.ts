import type { ForgeToken } from "@/lib/core/forge/forgeToken";
import { AppError } from "@/lib/errors";
import type { NewForge } from "@/lib/flows/forge/connectForge";
import { formText } from "./formText";

const usual = { github: "https://github.com", gitlab: "https://gitlab.com" } as const;

/** Names of organisations and repositories, one a line or with commas. */
export const chosenOf = (form: FormData): string[] => formText(form, "chosen").split(/[\s,]+/).filter((name) => name !== "").slice(0, 500);

/** What a form says of a forge. */
export function forgeDraftOf(form: FormData): NewForge {
  const kind = formText(form, "kind") === "gitlab" ? "gitlab" : "github";
  const address = formText(form, "address");
  return { kind, name: "", webUrl: address === "" ? usual[kind] : address, chosen: chosenOf(form) };
}

/** The token or the app of a form. Throws `bad-input` where there is neither; what was typed is in no message. */
export function forgeTokenOf(form: FormData): ForgeToken {
  const [token, appId, privateKey] = [formText(form, "token"), formText(form, "appId"), formText(form, "privateKey")];
  if (token !== "") return { kind: "token", token };
  if (!/^\d{1,15}$/.test(appId) || !privateKey.includes("PRIVATE KEY")) throw new AppError("bad-input", "A token is missing.", { hint: "Enter a token, or the id of a GitHub App with its whole private key." });
  return { kind: "app", appId: Number(appId), privateKey: `${privateKey.replaceAll("\r\n", "\n")}\n` };
}
