import type { LeftOutReason } from "./fileChange";

/**
 * What is left out unless a repository says otherwise: the first match decides. Names are compared in lower case. Deliberately not here: `build/`, `generated/`,
 * `fixtures/` and `*.lock` as such, which hold hand-written code in many repositories.
 */
export const leftOutPatterns: readonly (readonly [LeftOutReason, RegExp])[] = [
  ["lock-file", /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|deno\.lock|cargo\.lock|gemfile\.lock|gems\.locked|pipfile\.lock|poetry\.lock|uv\.lock|pdm\.lock|pixi\.lock|conda-lock\.ya?ml|composer\.lock|go\.sum|go\.work\.sum|gopkg\.lock|glide\.lock|mix\.lock|rebar\.lock|pubspec\.lock|podfile\.lock|cartfile\.resolved|package\.resolved|flake\.lock|gradle\.lockfile|packages\.lock\.json|paket\.lock|module\.bazel\.lock|\.terraform\.lock\.hcl|chart\.lock|stack\.yaml\.lock|cabal\.project\.freeze|renv\.lock|shard\.lock|buf\.lock|lerna-lock\.json|skills-lock\.json)$/],
  ["snapshot", /(?:^|\/)(?:__snapshots__|__image_snapshots__|__recordings__|cassettes|vcr_cassettes)\/|\.(?:snap|snap\.new|ambr|golden)$|\.(?:approved|received|verified)\.[a-z0-9]+$/],
  ["minified", /[.-]min\.(?:js|mjs|cjs|css|html)$/],
  ["vendored", /(?:^|\/)(?:node_modules|bower_components|jspm_packages|vendor|vendors|vendored|third[_-]?party|pods|carthage|site-packages|godeps)\/|(?:^|\/)\.yarn\/(?:releases|plugins|cache|sdks)\/|(?:^|\/)gradle\/wrapper\/|(?:^|\/)(?:gradlew|gradlew\.bat|mvnw|mvnw\.cmd)$/],
  ["build-output", /(?:^|\/)(?:dist|\.next|\.nuxt|\.output|\.svelte-kit|storybook-static|__pycache__|_site|\.turbo|\.parcel-cache)\/|(?:^|\/)target\/(?:debug|release)\/|(?:^|\/)build\/(?:static|intermediates|outputs)\/|\.(?:js|css|mjs|cjs|d\.ts)\.map$|\.(?:pyc|class|tsbuildinfo)$/],
  ["generated", /(?:^|\/)__generated__\/|\.pb\.(?:go|cc|h|swift|ts|js|dart)$|_pb2(?:_grpc)?\.pyi?$|_pb\.(?:js|ts|d\.ts|rb)$|_grpc\.pb\.go$|\.(?:g|freezed|gr|mocks)\.dart$|\.g\.cs$|\.designer\.(?:cs|vb)$|\.generated\.[a-z0-9]+$|[._]gen\.(?:go|ts|tsx|js|py|rs)$|_generated\.[a-z0-9]+$|(?:^|\/)zz_generated[^/]*$|\.xcodeproj\/project\.pbxproj$/],
];
