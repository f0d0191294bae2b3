/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "graphile-worker", "@prisma/client", "@prisma/adapter-pg", "simple-git", "pino"],
  turbopack: { root: import.meta.dirname },
};
