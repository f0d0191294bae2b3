import type { Command } from "commander";

interface AddFlags { readonly kind: string; readonly name: string; readonly choose: string }

/** `byline forge …`: connections to GitHub and GitLab. */
export function addForge(program: Command): void {
  const forge = program.command("forge").description("connections to GitHub and GitLab: pull requests, issues, teams");
  forge.command("add").description("connect a forge; its token (or a GitHub App as JSON) stands on standard input").argument("<address>", "of its pages: https://github.com, https://gitlab.example.org")
    .option("--kind <kind>", "github or gitlab", "github").option("--name <name>", "how it is called here", "").option("--choose <names>", "organisations and repositories, separated by commas: acme,other/shop (default: those that are read here)", "")
    .action(async (address: string, flags: AddFlags) => {
      const { runForge } = await import("./runForge");
      await runForge.add(address, flags);
    });
  forge.command("list").description("print connections, and the state of each").action(async () => {
    const { runForge } = await import("./runForge");
    await runForge.list();
  });
  forge.command("check").description("say whose token it is and what it does not open").argument("[number]", "of the connection; all without it").action(async (number: string | undefined) => {
    const { runForge } = await import("./runForge");
    await runForge.check(number);
  });
  forge.command("sync").description("bring what changed, then read and judge what that makes due").argument("[number]", "of the connection; all without it").action(async (number: string | undefined) => {
    const { runForge } = await import("./runForge");
    await runForge.sync(number);
  });
  forge.command("webhook").description("print the address and the secret for a webhook of GitHub's").argument("<number>", "of the connection").action(async (number: string) => {
    const { runForge } = await import("./runForge");
    await runForge.webhook(number);
  });
}
