import "server-only";
import { systemClock } from "@/lib/clock";
import { may } from "@/lib/core/access/may";
import { drawBadge } from "@/lib/core/publicFigure/drawBadge";
import { drawShare } from "@/lib/core/publicFigure/drawShare";
import { dayInZone } from "@/lib/core/report/week";
import { publicFigures } from "@/lib/store/publicFigure/publicFigures";
import { problem } from "../gate/problem";
import { publicFigureOf } from "../load/publicFigureOf";
import { contextOf } from "../load/contextOf";
import { database } from "../session/database";
import { holdBack } from "../session/holdBack";
import { logLine } from "../session/logLine";
import { readerOf } from "../session/readerOf";

/** So that a much-read page elsewhere costs one drawing in ten minutes. */
const keptMs = 10 * 60_000;
const mostKept = 200;
const kept = new Map<string, { readonly until: number; readonly svg: string }>();

/** The drawing of a key; null where it is shown to nobody: never made, ended, its owner gone or no owner any more, works-council mode, a repository that is not there. */
async function draw(key: string): Promise<string | null> {
  const found = await publicFigures.find(database(), key);
  if (found === null) return null;
  const reader = await readerOf({ id: found.userId });
  if (!may(reader.scope.role, "changeSettings") || reader.scope.mode === "worksCouncil") return null;
  const now = systemClock();
  const there = kept.get(key);
  if (there !== undefined && there.until > now) return there.svg;
  const context = await contextOf(reader);
  const model = await publicFigureOf(context, found.slug);
  if (model === null) return null;
  const svg = found.kind === "badge" ? drawBadge(model) : drawShare(model, dayInZone(context.now, context.organisation.timeZone));
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { until: now + keptMs, svg });
  return svg;
}

/** `GET /api/public/<key>.svg`: a badge or a picture for pages elsewhere. Without a session, a cookie or a script; the key in the address is all that is asked for. */
export async function answerPublicFigure(request: Request, { params }: { readonly params: Promise<{ readonly name: string }> }): Promise<Response> {
  try {
    const key = /^([A-Za-z0-9_-]{43})\.svg$/.exec((await params).name)?.[1] ?? "";
    const svg = await draw(key);
    if (svg === null) return (await holdBack(request, "wrongLink")) ?? problem({ status: 404, message: "Nothing is shown here.", hint: null });
    return new Response(svg, { headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=600" } });
  } catch (error) {
    logLine(`A figure could not be drawn: ${error instanceof Error ? error.message : "unknown"}`);
    return problem({ status: 503, message: "This figure cannot be drawn at the moment.", hint: null });
  }
}
