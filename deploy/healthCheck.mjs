// The container's health: whichever of the site and the worker runs here answers.
const ports = [process.env.BYLINE_PORT ?? "4600", (process.env.BYLINE_OPERATIONS ?? ":9464").split(":").at(-1)];
const alive = await Promise.any(ports.map(async (port) => {
  const { ok } = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(4_000) });
  if (!ok) throw new Error("not alive");
  return ok;
})).catch(() => false);
process.exit(alive ? 0 : 1);
