// `npm start`: brings a bare clone to life, then hands over to the compiled `start` command.
import { join } from "node:path";
import { hand, prepare, root } from "./prepare.mjs";

try {
  await prepare((line) => console.error(line));
  hand(join(root, "dist/byline.js"), ["start", ...process.argv.slice(2)]);
} catch (error) {
  console.error(`Byline could not be prepared. ${error.message}`);
  process.exit(1);
}
