import { defineConfig } from "prisma/config";

// The CLI would download a native schema engine; generating the client does not need one.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
