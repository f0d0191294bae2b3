import type { EditionModel, Section } from "@/lib/core/report/page/editionModel";
import { Palette } from "../search/Palette";
import { ShowCurrent } from "./ShowCurrent";

const sections = [["overview", "/", "Overview"], ["teams", "/teams", "Teams"], ["repositories", "/repositories", "Repositories"], ["changes", "/changes", "Changes"], ["fixes", "/fixes", "Fixes"], ["uplift", "/uplift", "Uplift"], ["guardrails", "/guardrails", "Guardrails"], ["loop", "/loop", "The loop"], ["evidence", "/evidence", "Evidence"], ["method", "/method", "Method"]] as const;

/** What is built and what this reader may open, and nothing else. */
export function SectionNav({ edition, section }: { readonly edition: EditionModel; readonly section: Section }) {
  const current = (each: Section) => (each === section ? { "aria-current": "page" as const } : {});
  const shown = sections.filter(([id]) => (id !== "teams" || edition.hasTeams) && (id !== "changes" || edition.hasChanges) && ((id !== "uplift" && id !== "guardrails" && id !== "fixes" && id !== "loop") || edition.hasEvidence));
  return (
    <nav className="nav" aria-label="Sections">
      {shown.map(([id, href, word]) => <a key={id} href={href} {...current(id)}>{word}</a>)}
      <span className="push" />
      <Palette />
      <a className="aside" href="/reading" {...current("reading")}>Reading{edition.readingPercent === null ? "" : ` ${edition.readingPercent} %`}</a>
      <a className="aside" href={edition.isOwner ? "/settings" : "/settings/tokens"} {...current("settings")}>Settings</a>
      <ShowCurrent />
    </nav>
  );
}
