import "server-only";
import { openApi } from "@/lib/core/api/openApi";
import { reportIds } from "@/lib/flows/export/reportIds";
import manifest from "@/package.json";
import { withReader } from "../session/withReader";

/** `GET /api/v1/openapi.json`: the API in words of machines. */
export const answerOpenApi = withReader<unknown>(
  async () => await Promise.resolve(Response.json(openApi({ version: manifest.version, reportIds }), { headers: { "Cache-Control": "no-store" } })),
  "reports:read",
);
