import { normaliseModel } from "../normaliseModel";
import type { Look } from "./signature";

/** Mailboxes nobody reads; those of forges are people who hide their address. */
const mailbox = /^(?:no-?reply|agent|ai-agent|bot|ai-bot|assistant|coding-agent)(?:\+[\w.-]*)?$/;
const forges = /(?:^|\.)(?:github\.com|gitlab\.com|gitlab\.[\w.-]+|bitbucket\.org|gitea\.[\w.-]+|codeberg\.org|example\.(?:com|org|net)|localhost|local|localdomain|test|invalid)$/;
/** The last word of a name, when words stand before it: `OpenClaw Agent`, `KhulnaSoft bot`. A name that is only `Bot` says too little. */
const agentName = /^[\p{L}\d][\p{L}\d ._-]{1,40}[ _-](?:agent|coding agent|ai assistant|assistant)$/iu;
const botName = /^[\p{L}\d][\p{L}\d ._-]{1,40}[ _-]bot$/iu;
const githubLogin = /^(?:\d+\+)?([a-z\d-]+(?:\[bot\])?)@users\.noreply\.github\.com$/;

/**
 * Why a party looks automated, or null. An address counts only where its mailbox, its account or its whole name says so: a domain or a first name (Claude, Devin)
 * never does, and neither does a word inside a surname (Botha) or an account (genierobot).
 */
export function looksOfParty(name: string, address: string): Look | null {
  const [written, email] = [name.trim(), address.trim().toLowerCase()];
  if (email === "" || written.length > 100) return null;
  const login = githubLogin.exec(email)?.[1] ?? "";
  if (login.endsWith("[bot]") || /^[\w-]+\[bot\]$/i.test(written)) return "app";
  if (/-bot$/.test(login) || botName.test(written)) return "bot";
  if (/-agent$/.test(login) || agentName.test(written)) return "agent";
  if (isModel(written)) return "model";
  const at = email.lastIndexOf("@");
  return mailbox.test(email.slice(0, at)) && !forges.test(email.slice(at + 1)) ? "agent" : null;
}

/** A model with its generation, as the whole name or in brackets behind one (`NAME (claude-sonnet-4)`): `Claude` alone is a first name. */
function isModel(name: string): boolean {
  const said = /\(([^()]{3,60})\)$/.exec(name)?.[1] ?? name;
  const model = normaliseModel(said);
  return model !== null && model.generation !== null && /\d/.test(model.generation) && said.split(/\s+/).length <= 5;
}
