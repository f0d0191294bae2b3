import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

/** `unit` needs neither network nor database; `real` starts PostgreSQL and git servers of its own. */
export default defineConfig({
  resolve: { alias },
  test: {
    // Vitest would leave a core idle, and on two cores that is half of the machine.
    maxWorkers: "100%",
    projects: [
      { resolve: { alias }, test: { name: "unit", include: ["lib/**/*.test.{ts,tsx}"], exclude: ["**/*.real.test.ts"], setupFiles: ["lib/fixtures/fixedSeed.ts"], testTimeout: 30_000 } },
      { resolve: { alias }, test: { name: "real", include: ["lib/**/*.real.test.ts"], globalSetup: ["lib/fixtures/database/globalSetup.ts"], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
