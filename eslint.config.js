import tseslint from "typescript-eslint";

const noChance = [
  { object: "Math", property: "random", message: "Chance is injected: take a seeded rng." },
  { object: "Date", property: "now", message: "Time is injected: take a clock." },
];

/** Size limits and habits of CONTRIBUTING.md, as errors. Rooms and doors are checked by dependency-cruiser. */
export default tseslint.config(
  { ignores: ["node_modules/", ".next/", "dist/", "lib/store/generated/", "next-env.d.ts"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-restricted-properties": ["error", ...noChance, { object: "process", property: "env", message: "Read the environment in lib/env.ts only." }],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as", objectLiteralTypeAssertions: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-extraneous-class": "off",
      // noPropertyAccessFromIndexSignature asks for the bracket where the rule would take it away.
      "@typescript-eslint/dot-notation": "off",
    },
  },
  {
    // Components are markup: their size is bounded by the file.
    files: ["**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["lib/core/attribution/catalogue/**", "lib/core/measures/registry*.ts", "lib/core/attribution/modelReleases.ts", "lib/core/history/languageExtensions.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**", "lib/fixtures/**"],
    rules: {
      "max-lines-per-function": "off",
      "max-lines": ["error", { max: 400 }],
      "no-restricted-properties": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      // Matchers (`expect.stringContaining`) are `any` by their own types, and so are next-auth's adapters.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/await-thenable": "off",
    },
  },
  {
    files: ["lib/core/report/mintVisibleScope.ts"],
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },
  {
    // The edges of the process, where time and the environment come in.
    files: ["lib/env.ts", "lib/clock.ts", "instrumentation.ts", "prisma.config.ts", "lib/sources/git/inheritedEnvironment.ts"],
    rules: { "no-restricted-properties": "off" },
  },
);
