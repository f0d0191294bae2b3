import { z } from "zod";
import { ForgeBusy } from "@/lib/core/forge/forgeBusy";
import { AppError } from "@/lib/errors";

/** How a GitLab is asked. */
export interface GitLabOptions {
  /** `https://gitlab.com/api/v4`, without a slash at the end. */
  readonly apiUrl: string;
  readonly token: string;
  /** Opens this server and no other, and follows no redirect away from it. */
  readonly fetch: (address: string, init: { readonly headers: Readonly<Record<string, string>> }) => Promise<Response>;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

type Query = Readonly<Record<string, string | number | boolean>>;

/** One answer of a list: its items, and the page after it. */
export interface GitLabPage<Item> {
  readonly items: readonly Item[];
  readonly next: number | null;
}

const tries = 6;
/** A limit that ends sooner is waited for; a later one is handed up. */
const longestWait = 65_000;
const pageSize = 100;
const problemSchema = z.object({ message: z.unknown().optional(), error: z.string().optional(), error_description: z.string().optional(), scope: z.string().optional() });

const seconds = (header: string | null): number | null => (header !== null && /^\d+$/.test(header) ? Number(header) : null);

/** When a server that takes no more questions takes them again; epoch ms. */
function openAgain({ headers }: Response, now: number): number {
  const after = seconds(headers.get("retry-after"));
  const reset = seconds(headers.get("ratelimit-reset"));
  return after !== null ? now + after * 1_000 : reset !== null ? Math.max(reset * 1_000, now) : now + 60_000;
}

async function refusal(response: Response, host: string): Promise<AppError> {
  const problem = problemSchema.catch({}).parse(await response.json().catch(() => ({})));
  const isScope = problem.error === "insufficient_scope";
  if (response.status === 401) return new AppError("refused", /expired/i.test(problem.error_description ?? "") ? `${host} says that the token has expired.` : `${host} does not take this token.`, { hint: "Make a new one with the scope read_api and enter it here." });
  if (isScope) return new AppError("refused", `The token may not read this at ${host}.`, { hint: `Make one with the scope ${problem.scope?.split(" ")[0] ?? "read_api"} and enter it here.` });
  if (response.status === 403) return new AppError("refused", `${host} does not let the token's account read this.`, { hint: "Its account has to be a member (Reporter or more) of the project or group." });
  if (response.status === 404) return new AppError("not-found", `${host} has none of this, or the token's account may not see it.`);
  return new AppError("unreachable", `${host} answered with status ${String(response.status)}.`, { hint: "Try again later; what is stored is kept." });
}

/** Asks a GitLab by its REST (https://docs.gitlab.com/api/rest/). Broken answers and limits that end soon are waited out; `ForgeBusy` says until when a longer one holds. Only GET, so nothing there is ever changed. */
export class GitLabClient {
  private readonly host: string;

  constructor(private readonly options: GitLabOptions) {
    this.host = new URL(options.apiUrl).host;
  }

  private async ask(path: string, query: Query): Promise<Response> {
    const { apiUrl, token, now, wait } = this.options;
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    for (let attempt = 1; ; attempt++) {
      const answer = await this.options.fetch(`${apiUrl}${path}${search === "" ? "" : `?${search}`}`, { headers: { "Authorization": `Bearer ${token}`, "Accept": "application/json", "User-Agent": "byline" } })
        .catch((cause: unknown) => { if (cause instanceof AppError) throw cause; return cause instanceof Error ? cause : new Error(String(cause)); });
      if (!(answer instanceof Error) && answer.ok) return answer;
      const isLimit = !(answer instanceof Error) && answer.status === 429;
      if (!isLimit && !(answer instanceof Error) && answer.status < 500) throw await refusal(answer, this.host);
      const until = isLimit ? openAgain(answer, now()) : now() + 1_000 * 2 ** (attempt - 1);
      if (isLimit && (until - now() > longestWait || attempt === tries)) throw new ForgeBusy(until);
      if (attempt === tries) throw answer instanceof Error ? new AppError("unreachable", `${this.host} does not answer.`, { hint: "Look whether it is up, and try again; what is stored is kept.", cause: answer }) : await refusal(answer, this.host);
      await wait(until - now());
    }
  }

  async one<Item>(schema: z.ZodType<Item>, path: string, query: Query = {}): Promise<Item> {
    return this.parse(schema, await this.ask(path, query));
  }

  /** One page of a list. */
  async page<Item>(schema: z.ZodType<Item>, path: string, query: Query = {}, page = 1): Promise<GitLabPage<Item>> {
    const answer = await this.ask(path, { per_page: pageSize, ...query, page });
    const items = await this.parse(z.array(schema), answer);
    return { items, next: seconds(answer.headers.get("x-next-page")) };
  }

  /** A list, page by page. */
  async *pages<Item>(schema: z.ZodType<Item>, path: string, query: Query = {}): AsyncIterable<readonly Item[]> {
    for (let at: number | null = 1; at !== null; ) {
      const { items, next }: GitLabPage<Item> = await this.page(schema, path, query, at);
      yield items;
      at = next;
    }
  }

  async all<Item>(schema: z.ZodType<Item>, path: string, query: Query = {}): Promise<Item[]> {
    const found: Item[] = [];
    for await (const items of this.pages(schema, path, query)) found.push(...items);
    return found;
  }

  private async parse<Item>(schema: z.ZodType<Item>, answer: Response): Promise<Item> {
    const parsed = schema.safeParse(await answer.json().catch(() => undefined));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new AppError("unreadable", `${this.host} answers in another form than GitLab does (${issue?.path.join(".") ?? ""}).`, { hint: "Check the address of its programs: it ends with /api/v4." });
  }
}
