/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "graphile-worker", "@prisma/client", "@prisma/adapter-pg", "simple-git", "pino"],
  // `unauthorized()` and `forbidden()`: the gate behind the proxy answers with a page and its true status.
  experimental: { authInterrupts: true },
  turbopack: { root: import.meta.dirname },
};
