import { z } from "zod";
import { problemAnswer } from "./problemAnswer";
import { reportAnswer } from "./reportAnswer";
import { reportListing } from "./reportListing";
import { reportQuery } from "./reportQuery";

export interface OpenApiWorld {
  readonly version: string;
  readonly reportIds: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** Without the name of its dialect, which is OpenAPI 3.1's own. */
function schemaOf(schema: z.ZodType, io: "input" | "output" = "output"): Json {
  return Object.fromEntries(Object.entries(z.toJSONSchema(schema, { io })).filter(([key]) => key !== "$schema"));
}

const problemIn = (description: string): Json => ({ description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } });
const jsonOf = (description: string, name: string): Json => ({ description, content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } });
const refusals = { "401": problemIn("No session, or a token that opens nothing here."), "429": problemIn("Too many wrong tokens; Retry-After says how long to wait.") };

function parameters(): Json[] {
  return Object.entries(reportQuery.shape).map(([name, part]) => {
    const { description, ...schema } = schemaOf(part, "input");
    // A number in an address is text that is read as one.
    return { name, in: "query", required: false, description, schema: name === "limit" ? { type: "integer", minimum: 1, maximum: 100_000 } : name === "weeks" ? { anyOf: [{ type: "integer", minimum: 1, maximum: 1040 }, { const: "all" }] } : schema };
  });
}

function oneReport(reportIds: readonly string[]): Json {
  return {
    get: {
      operationId: "readReport", summary: "One report with all of its rows", tags: ["Reports"],
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", enum: reportIds } }, ...parameters()],
      responses: {
        "200": jsonOf("The report. Long lists come piece by piece.", "Report"), "400": problemIn("A part of the address cannot be used."), ...refusals,
        "403": problemIn("The organisation's privacy mode closes this report."), "404": problemIn("There is no such report, or nothing there that the reader may see."),
      },
    },
  };
}

function allReports(): Json {
  return { get: { operationId: "listReports", summary: "The reports that there are", tags: ["Reports"], responses: { "200": jsonOf("Their ids and addresses.", "Reports"), ...refusals } } };
}

function outcomes(): Json {
  return {
    post: {
      operationId: "sendOutcomes", summary: "What a campaign is to move, day by day", description: "Needs a token for telling outcomes. Sent twice it is stored once.", tags: ["Outcomes"],
      parameters: [{ name: "series", in: "path", required: true, schema: { type: "string" } }],
      requestBody: { required: true, content: { "text/csv": { schema: { type: "string", examples: ["2026-06-01,402000\n"] } } } },
      responses: {
        "200": { description: "How many days were stored.", content: { "application/json": { schema: schemaOf(z.strictObject({ stored: z.int() })) } } }, "400": problemIn("A line is not a day and a number."), ...refusals,
        "403": problemIn("Only an owner or a lead tells outcomes."), "404": problemIn("There is no such series."), "413": problemIn("More than 1 MB."), "415": problemIn("Not lines of text."),
      },
    },
  };
}

/** The API as an OpenAPI 3.1 document, made of the schemas that its answers are held against. */
export function openApi({ version, reportIds }: OpenApiWorld): Json {
  return {
    openapi: "3.1.1",
    info: { title: "Byline", version, description: "The reports behind Byline's pages: the same rights, the same numbers. A released field keeps its name and meaning; new ones may be added.", license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: "/" }],
    security: [{ token: [] }, { session: [] }],
    tags: [{ name: "Reports" }, { name: "Outcomes" }],
    paths: { "/api/v1/reports": allReports(), "/api/v1/reports/{id}": oneReport(reportIds), "/api/v1/outcomes/{series}": outcomes() },
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token of Settings, Tokens. It can do no more than its holder." },
        session: { type: "apiKey", in: "cookie", name: "byline.session", description: "A browser that is signed in. It may read; it may not send outcomes." },
      },
      schemas: { Report: schemaOf(reportAnswer), Reports: schemaOf(reportListing), Problem: schemaOf(problemAnswer) },
    },
  };
}
