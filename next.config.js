/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // The gallery of components is no part of the product: it is built in development and for its own tests only.
  pageExtensions: ["tsx", "ts", ...(process.env.NODE_ENV === "development" || process.env.BYLINE_GALLERY === "1" ? ["gallery.tsx"] : [])],
  serverExternalPackages: ["pg", "graphile-worker", "@prisma/client", "@prisma/adapter-pg", "simple-git", "pino", "prom-client", "@opentelemetry/api", "@opentelemetry/sdk-trace-node", "@opentelemetry/exporter-trace-otlp-http"],
  // `npm run check` looks at types, once and for everything; a build on somebody's machine need not.
  typescript: { ignoreBuildErrors: true },
  // Files of pull requests come through an action; what stands before it takes 10 MB.
  // `unauthorized()` and `forbidden()`: the gate behind the proxy answers with a page and its true status.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "9mb" } },
  turbopack: { root: import.meta.dirname },
};
