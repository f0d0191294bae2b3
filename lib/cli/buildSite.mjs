// Builds the site when its sources changed; `start` runs this beside the first ingest.
import { buildSite, isSiteBuilt } from "./prepare.mjs";

try {
  if (!isSiteBuilt()) await buildSite();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
