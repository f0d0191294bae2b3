/** What a reader may expect under each reason; the rules themselves are in core/history/leftOutPatterns. */
export const leftOutExamples: readonly { readonly reason: string; readonly examples: string }[] = [
  { reason: "lock file", examples: "package-lock.json, Cargo.lock, go.sum, poetry.lock" },
  { reason: "generated", examples: "__generated__/, *.pb.go, *_pb2.py, and linguist-generated in .gitattributes" },
  { reason: "minified", examples: "*.min.js, *.min.css" },
  { reason: "vendored", examples: "node_modules/, vendor/, third_party/, and linguist-vendored in .gitattributes" },
  { reason: "build output", examples: "dist/, .next/, target/release/, *.js.map" },
  { reason: "snapshot", examples: "__snapshots__/, cassettes/, *.snap" },
  { reason: "shared history", examples: "commits of forks, mirrors and copies, which count once" },
];
