// `npm run -s byline -- <verb>`: compiles the command line when its sources changed, then runs it.
import { join } from "node:path";
import { hand, prepare, root } from "./prepare.mjs";

try {
  await prepare((line) => console.error(line));
  hand(join(root, "dist/byline.js"), process.argv.slice(2));
} catch (error) {
  console.error(`Byline could not be prepared. ${error.message}`);
  process.exit(1);
}
