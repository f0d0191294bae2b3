import type { ReactNode } from "react";
import { headlineText } from "@/lib/core/report/headlineText";
import type { FigureText } from "@/lib/core/report/page/figureText";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { FigureActions } from "./FigureActions";

interface Props {
  readonly text: FigureText;
  readonly children: ReactNode;
  /** The same numbers as a table, for charts; a table is its own twin. */
  readonly twin?: ReactNode;
  /** The lead figure: its headline is the page's h1 and stands outside. */
  readonly isLead?: boolean;
  /** The page's h1 says what the figure found: it is not said twice. */
  readonly isListed?: boolean;
  readonly hasPng?: boolean;
}

/** Kicker, headline, sub-line, plot, footnote, actions (LOOK §3). */
export function Figure({ text, children, twin = null, isLead = false, isListed = false, hasPng = true }: Props) {
  return (
    <figure className={isLead ? "figure figure-bare" : "figure"} id={text.id} data-title={headlineText(text.headline)}>
      {!isLead && (
        <>
          <div className="kicker"><span>{text.kicker}</span><span className="aside">{text.aside}</span></div>
          {isListed ? <h2 className="visually-hidden">{text.kicker}</h2> : <h2><Sentence parts={text.headline} /></h2>}
          {text.sub !== "" && <p className="sub">{text.sub}</p>}
        </>
      )}
      <div className="plot">{children}</div>
      {text.foot.length > 0 && <figcaption className="foot"><Sentence parts={text.foot} /></figcaption>}
      <FigureActions id={text.id} rows={text.rows} csv={text.csv} hasTwin={twin !== null} hasPng={hasPng}>{twin}</FigureActions>
    </figure>
  );
}
