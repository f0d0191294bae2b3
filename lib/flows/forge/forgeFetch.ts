import { isIP } from "node:net";
import { Agent, type Dispatcher, EnvHttpProxyAgent, fetch as send, type RequestInit } from "undici";
import { AppError } from "@/lib/errors";
import { demandAllowed } from "@/lib/sources/git/demandAllowed";
import { hasProxy } from "@/lib/sources/git/hasProxy";
import type { SourceRule } from "@/lib/sources/git/sourceRule";

/** As far as clients of forges need it. */
export type ForgeFetch = (address: string | URL | Request, init?: object) => Promise<Response>;

const timeoutMs = 60_000;
const mostRedirects = 3;
const isLoopback = (host: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** Names are looked up, and the addresses looked at, with every connection: the very one that was looked at is opened. */
function pinned(apiUrl: string, rule: SourceRule): Agent {
  return new Agent({
    connect: {
      lookup: (_host, { all }, answer) => {
        demandAllowed(apiUrl, rule).then((addresses) => {
          const [first] = addresses;
          if (first === undefined) throw new Error("The name of the forge is not known.");
          if (all === true) answer(null, addresses.map((address) => ({ address, family: isIP(address) })));
          else answer(null, first, isIP(first));
        }).catch((error: unknown) => answer(error instanceof Error ? error : new Error(String(error)), []));
      },
    },
  });
}

/** What lies below undici's "fetch failed". */
function reason(cause: unknown): unknown {
  return cause instanceof Error && cause.cause instanceof Error ? reason(cause.cause) : cause;
}

async function sendOnce(url: URL, init: RequestInit, dispatcher: Dispatcher): Promise<Response> {
  try {
    const answer = await send(url, { ...init, dispatcher, redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
    // Read whole before anybody parses it: an answer that is cut off is a failure, and no short answer.
    const body = await answer.arrayBuffer();
    const answered = new Response([101, 204, 205, 304].includes(answer.status) ? null : body, { status: answer.status, headers: [...answer.headers] });
    Object.defineProperty(answered, "url", { value: url.href });
    return answered;
  } catch (cause) {
    const below = reason(cause);
    throw below instanceof AppError ? below : new Error(below instanceof Error ? below.message : "The connection failed.");
  }
}

/**
 * How a forge's programs are asked: only its own origin, https (or this machine) only, and by the rules that addresses of repositories obey. It follows a redirect to the same origin and to
 * nowhere else, so that a token is seen by that server alone. Behind a proxy of the operator's the proxy looks names up.
 */
export function forgeFetch(apiUrl: string, rule: SourceRule): ForgeFetch {
  const { origin, protocol, hostname } = new URL(apiUrl);
  let dispatcher: Dispatcher | null = null;
  const open = async (): Promise<Dispatcher> => {
    if (protocol !== "https:" && !(protocol === "http:" && isLoopback(hostname))) throw new AppError("refused", "A forge is asked over https only.", { hint: "Give its address with https://." });
    await demandAllowed(apiUrl, rule);
    return (dispatcher ??= hasProxy() ? new EnvHttpProxyAgent() : pinned(apiUrl, rule));
  };
  return async (address, init = {}) => {
    let url = new URL(address instanceof Request ? address.url : address);
    for (let step = 0; step <= mostRedirects; step++) {
      if (url.origin !== origin) throw new AppError("refused", "The forge sends its questions on to another server.", { hint: "Check the address of its programs: nothing is sent to other servers." });
      const answer = await sendOnce(url, init, await open());
      const location = answer.headers.get("location");
      if (answer.status < 300 || answer.status >= 400 || location === null) return answer;
      url = new URL(location, url);
    }
    throw new AppError("unreachable", "The forge sends its questions in a circle.");
  };
}
