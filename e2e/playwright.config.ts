import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { chromium } from "playwright";
import { files } from "./site/files";

/** Playwright's own Chromium where it is installed, else the system's. */
const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
const executablePath = existsSync(chromium.executablePath()) ? undefined : system.find((path) => existsSync(path));

export default defineConfig({
  testDir: ".",
  outputDir: ".results/output",
  globalSetup: "./site/startSite.ts",
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    // Chromium's own sandbox cannot be set up by root.
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] },
  },
  projects: [
    { name: "gate", testMatch: "gate.spec.ts" },
    { name: "first run", testMatch: "firstRun.spec.ts", dependencies: ["gate"] },
    // A machine that is busy with other work now and then paints half a page: a fault of ours fails twice.
    { name: "pages", retries: 1, testMatch: "*.spec.ts", testIgnore: ["gate.spec.ts", "firstRun.spec.ts", "outage.spec.ts", "journeys.spec.ts", "settings.spec.ts"], dependencies: ["first run"], use: { storageState: files.session } },
    { name: "outage", testMatch: "outage.spec.ts", dependencies: ["pages"], use: { storageState: files.session } },
    // Adds a repository and takes it away again.
    { name: "journeys", testMatch: "journeys.spec.ts", dependencies: ["outage"], use: { storageState: files.session } },
    // Changes figures, so it comes last.
    { name: "settings", testMatch: "settings.spec.ts", dependencies: ["journeys"], use: { storageState: files.session } },
  ],
});
