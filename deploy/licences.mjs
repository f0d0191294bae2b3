// Prints name, version and licence of every package that the product needs (not those of its tests), and fails where one has a licence that is not on the list.
import { readFileSync } from "node:fs";

const allowed = /^\(?(?:MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0|OFL-1\.1|MPL-2\.0|LGPL-3\.0-or-later|PostgreSQL|Zlib|WTFPL)\b/;
const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
const rows = Object.entries(packages).filter(([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true)
  .map(([path, { version, license }]) => ({ name: path.replace(/^.*node_modules\//, ""), version, license: license ?? "unknown" }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const counts = new Map();
for (const { name, version, license } of rows) {
  console.log(`${name}\t${version}\t${license}`);
  counts.set(license, (counts.get(license) ?? 0) + 1);
}
console.error([...counts].sort((a, b) => b[1] - a[1]).map(([license, count]) => `${count} ${license}`).join(", "));
const odd = rows.filter(({ license }) => !allowed.test(license));
if (odd.length > 0) {
  console.error(`To be looked at: ${odd.map(({ name, license }) => `${name} (${license})`).join(", ")}`);
  process.exit(1);
}
