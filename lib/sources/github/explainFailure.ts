import { z } from "zod";
import { ForgeBusy } from "@/lib/core/forge/forgeBusy";
import { AppError } from "@/lib/errors";

const headersSchema = z.record(z.string(), z.union([z.string(), z.number()]).optional()).catch({});
const requestSchema = z.object({ status: z.number(), message: z.string().catch(""), response: z.object({ headers: headersSchema }).optional().catch(undefined) });
const graphqlSchema = z.object({ name: z.literal("GraphqlResponseError"), headers: headersSchema, errors: z.array(z.looseObject({ type: z.string().optional(), message: z.string() })) });

type Headers = z.infer<typeof headersSchema>;

/** Where the forge does not say. */
const aWhile = 60_000;

/** When the limit is full again, by the headers. */
function busy(headers: Headers, now: number): ForgeBusy {
  const after = Number(headers["retry-after"]);
  if (after > 0) return new ForgeBusy(now + after * 1_000);
  const reset = Number(headers["x-ratelimit-reset"]) * 1_000;
  return new ForgeBusy(reset > now ? reset : now + aWhile);
}

const scopeHint = "A classic token needs repo, read:org and read:user; a fine-grained one needs to read metadata, contents, pull requests, issues and members.";

/** A token that single sign-on holds back. The address that the forge gives is shown: it is how a person lets the token in. */
function singleSignOn(headers: Headers): AppError {
  const address = /url=(\S+)/.exec(String(headers["x-github-sso"] ?? ""))?.[1];
  return new AppError("refused", "The organisation wants single sign-on for this token.", { hint: address === undefined ? "Authorise the token for the organisation: GitHub, Settings, Tokens, Configure SSO." : `Authorise the token for the organisation at ${address.split("?")[0] ?? ""}` });
}

function explainRequest({ status, message, response }: z.infer<typeof requestSchema>, now: number): AppError {
  const headers = response?.headers ?? {};
  const isLimit = /secondary rate|rate limit/i.test(message) || String(headers["x-ratelimit-remaining"]) === "0";
  if (status === 429 || (status === 403 && isLimit)) return busy(headers, now);
  if (status === 401) return new AppError("refused", "GitHub does not take this token.", { hint: "It may be misspelt, revoked or past its last day. Make another and store it in its place." });
  if (status === 403 && (headers["x-github-sso"] !== undefined || /SAML|SSO/.test(message))) return singleSignOn(headers);
  if (status === 403) return new AppError("refused", "GitHub does not let this token read that.", { hint: scopeHint });
  if (status === 404 || status === 410 || status === 451) return new AppError("not-found", "GitHub has no such thing, or this token may not see it.", { hint: "Check the name. Private repositories are seen only by tokens that were given them." });
  if (status === 400 || status === 422) return new AppError("internal", "GitHub did not understand a question.", { hint: "Its version may be too old: Byline asks as github.com and Enterprise Server 3.12 and later answer." });
  return new AppError("unreachable", `GitHub could not be reached (${status === 500 ? "the connection failed" : `status ${String(status)}`}).`, { hint: "Check the address, the network and https://www.githubstatus.com. It is tried again by itself." });
}

function explainErrors({ errors, headers }: z.infer<typeof graphqlSchema>, now: number): AppError {
  const has = (type: string) => errors.some((error) => error.type === type);
  if (has("RATE_LIMITED")) return busy(headers, now);
  if (errors.some(({ message }) => /SAML/.test(message))) return singleSignOn(headers);
  if (has("INSUFFICIENT_SCOPES") || has("FORBIDDEN")) return new AppError("refused", "GitHub does not let this token read that.", { hint: scopeHint });
  if (has("NOT_FOUND")) return new AppError("not-found", "GitHub has no such thing, or this token may not see it.", { hint: "Check the name. Private repositories are seen only by tokens that were given them." });
  if (errors.some(({ message }) => /Something went wrong|timeout/i.test(message))) return new AppError("unreachable", "GitHub broke off while it answered.", { hint: "It is tried again by itself." });
  return new AppError("internal", "GitHub did not understand a question.", { hint: "Its version may be too old: Byline asks as github.com and Enterprise Server 3.12 and later answer." });
}

/** What octokit threw, as an error with a way out. What was sent is not kept: it has the token. */
export function explainFailure(cause: unknown, now: number): AppError {
  if (cause instanceof AppError) return cause;
  // The rules of addresses speak through the connection that they refused.
  if (cause instanceof Error && cause.cause instanceof AppError) return cause.cause;
  const graphql = graphqlSchema.safeParse(cause);
  if (graphql.success) return explainErrors(graphql.data, now);
  const request = requestSchema.safeParse(cause);
  if (request.success) return explainRequest(request.data, now);
  if (cause instanceof z.ZodError) return new AppError("unreadable", "GitHub answered in a form that Byline does not know.", { hint: `Please report it with this: ${cause.issues.slice(0, 3).map(({ path, code }) => `${path.join(".")} ${code}`).join(", ")}` });
  return new AppError("refused", "The key of the GitHub App cannot be used.", { hint: "Give its id and its private key as GitHub made it (a PEM file)." });
}
