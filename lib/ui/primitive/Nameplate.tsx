import type { EditionModel, Section } from "@/lib/core/report/page/editionModel";
import { SectionNav } from "./SectionNav";
import { Strip } from "./Strip";

/** Full on the front page: ears, strip, double rule. */
export function Nameplate({ edition }: { readonly edition: EditionModel }) {
  const { organisation, dateLine, sync, strip } = edition;
  return (
    <header className="wrap">
      <div className="ears">
        <div className="ear ear-left">{organisation !== "" && <><b>{organisation}</b><br /></>}{dateLine}</div>
        <a className="plate" href="/" aria-label="Byline, front page">Byline{strip === null ? <span className="strip" aria-hidden="true"><i className="fill-unknown" style={{ flex: 1 }} /></span> : <Strip edges={strip} height={5} label={false} />}</a>
        <div className="ear ear-right">{sync !== null && (sync.isStale ? <><span className="bad">{sync.line}</span><br />{sync.detail}</> : <><b>{sync.line}</b><br />{sync.detail}</>)}</div>
      </div>
      <div className="double" />
      <SectionNav edition={edition} section="overview" />
    </header>
  );
}

/** Slim on every other page. */
export function SlimNameplate({ edition, section }: { readonly edition: EditionModel; readonly section: Section }) {
  return <header className="wrap"><div className="slim"><a className="plate" href="/" aria-label="Byline, front page">Byline</a><SectionNav edition={edition} section={section} /></div></header>;
}
