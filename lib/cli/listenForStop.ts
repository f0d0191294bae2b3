const impatienceMs = 1_000;

/**
 * A signal that fires when the process is asked to stop: Ctrl-C, SIGTERM, or the end of the process that started it. Asked again a second
 * later or more, the process ends at once; what was stored is whole either way.
 */
export function listenForStop(): AbortSignal {
  const stop = new AbortController();
  let firstAt: bigint | null = null;
  const ask = () => {
    const now = process.hrtime.bigint();
    if (firstAt !== null && Number(now - firstAt) / 1e6 > impatienceMs) process.exit(130);
    firstAt ??= now;
    stop.abort();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, ask);
  process.on("disconnect", ask);
  // Listening must not keep the process alive once its work is done.
  process.channel?.unref();
  return stop.signal;
}
