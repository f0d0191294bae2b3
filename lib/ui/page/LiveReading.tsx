"use client";
import { useEffect, useState } from "react";
import type { ReadingModel } from "@/lib/core/report/page/readingModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { ReadingFigure } from "./ReadingFigure";

interface Props {
  readonly reading: ReadingModel;
  readonly eventsUrl: string | null;
  readonly pollUrl: string;
  readonly retry: FormTarget | null;
  readonly cancel: FormTarget | null;
}

const pollMs = 3_000;

/** Listens to the event stream; polls where there is none or where it breaks. */
export function LiveReading({ reading: first, eventsUrl, pollUrl, retry, cancel }: Props) {
  const [reading, setReading] = useState(first);
  useEffect(() => {
    let isHere = true;
    let timer: ReturnType<typeof setInterval> | undefined;
    const show = async (raw: unknown) => {
      const { readingSchema } = await import("@/lib/core/report/page/readingModel");
      const parsed = readingSchema.safeParse(raw);
      if (isHere && parsed.success) setReading(parsed.data);
    };
    const poll = () => {
      timer ??= setInterval(() => {
        fetch(pollUrl, { cache: "no-store" }).then((answer) => (answer.ok ? answer.json() : null)).then(show, () => undefined);
      }, pollMs);
    };
    const stream = eventsUrl === null || typeof EventSource === "undefined" ? null : new EventSource(eventsUrl);
    if (stream === null) poll();
    else {
      stream.onmessage = (event: MessageEvent<string>) => void show(JSON.parse(event.data));
      stream.onerror = () => {
        stream.close();
        poll();
      };
    }
    return () => {
      isHere = false;
      stream?.close();
      clearInterval(timer);
    };
  }, [eventsUrl, pollUrl]);
  return <ReadingFigure reading={reading} retry={retry} cancel={cancel} />;
}
