/** Parts of a repository that are not the product: mending them solves nobody's problem with it. */
const scope = /^(?:docs?|documentation|readme|changelog|typos?|spelling|lint|linter|eslint|style|format|formatting|tests?|e2e|spec|specs|ci|workflows?|comments?|examples?|storybook|website)$/;
const things = "typos?|spelling|grammar|wording|lint(?:er|ing)?|eslint|prettier|ruff|clippy|rubocop|flake8|format(?:ting)?|whitespaces?|indent(?:ation)?|docs?|documentation|docstrings?|readme(?:\\.\\w+)?|changelog|comments?|merge conflicts?|conflicts?|tests?|test suite|test cases?|ci|snapshots?";
const start = new RegExp(`^(?:(?:a|an|the|some|few|minor|small|more|another|broken|missing|failing|flaky|flakey|unit|integration|e2e|code|import)\\s+)*(?:${things})(?:\\s+(?:errors?|issues?|warnings?|mistakes?|failures?|problems?|links?|fix(?:es)?|checks?))*(?:$|[.,;:!)(#]|\\s+(?:in|of|on|for|from|with|after|at|and|to|reported|again)\\b|\\s*\\()`, "i");

/** Whether a fix mends words, looks or tests only: a scope such as `docs`, or a description that begins with what it mends (`typo in …`). */
export const isCosmetic = (scopeOfTitle: string, description: string): boolean => scope.test(scopeOfTitle) || start.test(description.replace(/^(?:fix(?:es|ed|ing)?|correct(?:s|ed)?|resolve[sd]?)\s+/i, ""));
