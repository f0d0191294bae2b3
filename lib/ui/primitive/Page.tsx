import type { ReactNode } from "react";
import type { EditionModel, Section } from "@/lib/core/report/page/editionModel";
import { Colophon } from "./Colophon";
import { Nameplate, SlimNameplate } from "./Nameplate";

/** Skip link, nameplate, main, colophon. */
export function Page({ edition, section, children }: { readonly edition: EditionModel; readonly section: Section; readonly children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">Skip to the figures</a>
      {section === "overview" ? <Nameplate edition={edition} /> : <SlimNameplate edition={edition} section={section} />}
      <main id="main" tabIndex={-1} data-edition={[edition.organisation, edition.dateLine].filter(Boolean).join(", ")}>{children}</main>
      <Colophon edition={edition} />
    </>
  );
}
