/** Next calls this once, before the site answers anything. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { startInstruments } = await import("./lib/web/operation/startInstruments");
  startInstruments();
}
