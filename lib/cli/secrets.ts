import type { Command } from "commander";

/** `byline secrets …`: tokens for forges, sealed in the database. */
export function addSecrets(program: Command): void {
  const secrets = program.command("secrets").description("tokens that Byline shows to forges, sealed in the database");
  secrets.command("set").description("store what stands on standard input: a token, or user:token").argument("<name>", "forge:<host>, for example forge:gitlab.example.org").action(async (name: string) => {
    const { runSecrets } = await import("./runSecrets");
    await runSecrets.set(name);
  });
  secrets.command("list").description("print the names of what is stored").action(async () => {
    const { runSecrets } = await import("./runSecrets");
    await runSecrets.list();
  });
  secrets.command("webhook").description("print the key that webhooks of policies are signed with").action(async () => {
    const { runSecrets } = await import("./runSecrets");
    await runSecrets.webhook();
  });
  secrets.command("rotate").description("seal everything with BYLINE_SECRET_KEY in place of BYLINE_SECRET_KEY_OLD (or the key in the data folder)").action(async () => {
    const { runSecrets } = await import("./runSecrets");
    await runSecrets.rotate();
  });
}
