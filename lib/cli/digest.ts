import { type Command, Option } from "commander";
import { wholeNumber } from "./wholeNumber";

export interface DigestFlags {
  readonly format: "text" | "html";
  readonly rhythm: "weekly" | "fortnightly" | "monthly";
  readonly repo: readonly string[];
  readonly at?: string;
  readonly id?: number;
}

/** `byline digest preview|channel|bounces|send`. */
export function addDigest(program: Command): void {
  const digest = program.command("digest").description("the digest that is sent by mail");
  digest
    .command("preview")
    .description("write the digest, as the operator would get it now, to standard output")
    .option("--repo <name>", "only this repository; can be given several times", (name: string, others: string[]) => [...others, name], [])
    .addOption(new Option("--rhythm <rhythm>", "what it is about: the last complete week, two or four").choices(["weekly", "fortnightly", "monthly"]).default("weekly"))
    .option("--at <instant>", "as if it were due then (ISO 8601; default: now)")
    .addOption(new Option("--format <format>", "text or html").choices(["text", "html"]).default("text"))
    .action(async (flags: DigestFlags) => { await (await import("./runDigest")).previewDigest(flags); });
  digest
    .command("channel")
    .description("send a digest to a channel too; the address of its incoming webhook stands on standard input")
    .argument("<number>", "of the digest: its page has it in the address", (text: string) => wholeNumber(text, 1))
    .argument("<name>", "how the channel is called here: #engineering")
    .addOption(new Option("--kind <kind>", "slack, teams (a workflow), or webhook: signed JSON").choices(["slack", "teams", "webhook"]).default("webhook"))
    .action(async (id: number, name: string, { kind }: { readonly kind: "slack" | "teams" | "webhook" }) => { await (await import("./addChannel")).addChannel(id, name, kind); });
  digest
    .command("bounces")
    .description("read what came back to the sender's mailbox (RFC 3464, RFC 5965): nothing more is sent to addresses that are gone, or whose readers complained")
    .argument("[file...]", "mails (.eml) or mailboxes (mbox); without any, standard input")
    .action(async (files: string[]) => { await (await import("./takeBounces")).takeBounces(files); });
  digest
    .command("send")
    .description("send every digest that is due, and print what became of each delivery; the running site does it by itself")
    .option("--id <number>", "send this digest to all its recipients now, due or not (each at most once a day)", (text: string) => wholeNumber(text, 1))
    .action(async (flags: DigestFlags) => { await (await import("./runDigest")).sendDigests(flags); });
}
