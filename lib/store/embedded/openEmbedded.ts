import { AppError } from "@/lib/errors";
import { hold, release } from "./holders";
import { initialiseCluster } from "./initialiseCluster";
import { installServer } from "./installServer";
import { readPostmaster } from "./readPostmaster";
import type { ServerTools } from "./runServerTool";
import { runServerTool } from "./runServerTool";
import { serverAccount } from "./serverAccount";
import { serverHome } from "./serverHome";
import { startServer } from "./startServer";
import { withServerLock } from "./serverLock";

/** A server that this process uses. The url holds the password: it is never printed. */
export interface EmbeddedServer {
  readonly url: string;
  /** Gives the server back; the last process to do so stops it (fast: open transactions are rolled back). */
  readonly stop: () => Promise<void>;
}

/**
 * The PostgreSQL that comes with Byline, on loopback, with its data below `dataFolder`. Several processes on one folder
 * share one server. Throws `refused`, `no-space`, `not-found`, `conflict` or `internal`, each with the way out.
 */
export async function openEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  const home = serverHome(dataFolder);
  return await withServerLock(home.lock, async () => {
    const installed = installServer(home);
    const account = serverAccount(home.cluster);
    if (process.getuid?.() === 0 && account === null) {
      throw new AppError("refused", "PostgreSQL does not run as root, and no other user was found or could be made.", { hint: "Run Byline as an ordinary user, or set DATABASE_URL." });
    }
    const tools: ServerTools = { installed, folder: home.folder, account };
    const password = await initialiseCluster(home, tools);
    const port = await startServer(home, tools);
    hold(home.holders);
    const stopIfLast = async () => {
      if (!release(home.holders).isLast || readPostmaster(home.cluster) === null) return;
      await runServerTool(tools, "pg_ctl", ["stop", "-D", home.cluster, "-m", "fast", "-w", "-t", "120"]);
    };
    const stop = () => withServerLock(home.lock, stopIfLast).catch(async (cause: unknown) => {
      // On a full disk there is no room for the lock; the server is stopped all the same.
      if (!(cause instanceof AppError) || cause.code !== "no-space") throw cause;
      await stopIfLast();
    });
    return { url: `postgresql://byline:${password}@127.0.0.1:${String(port)}/postgres`, stop };
  });
}
