"use client";
import { type ReactNode, useState } from "react";

interface Props {
  readonly id: string;
  readonly rows: { readonly label: string; readonly href: string } | null;
  readonly csv: string | null;
  readonly hasTwin: boolean;
  readonly hasPng: boolean;
  readonly children: ReactNode;
}

/** Rows, CSV, PNG, View as table; the twin is in the page for readers of the HTML whether it is shown or not. */
export function FigureActions({ id, rows, csv, hasTwin, hasPng, children }: Props) {
  const [isTable, setTable] = useState(false);
  const [problem, setProblem] = useState("");
  const savePng = async () => {
    const { drawPng } = await import("./drawPng");
    const figure = document.getElementById(id);
    if (figure === null) return;
    setProblem(await drawPng(figure).then(() => "", () => "This browser could not draw the picture."));
  };
  return (
    <>
      <div className="actions">
        {rows !== null && <a href={rows.href}>{rows.label}</a>}
        {csv !== null && <a href={csv}>CSV</a>}
        {hasPng && <button type="button" onClick={() => void savePng()}>PNG</button>}
        {hasTwin && <button type="button" aria-expanded={isTable} onClick={() => setTable(!isTable)}>{isTable ? "Hide the table" : "View as table"}</button>}
        {problem !== "" && <span role="status" className="bad">{problem}</span>}
      </div>
      {hasTwin && <div className={isTable ? "twin" : "visually-hidden"} {...(isTable ? { tabIndex: 0, role: "region", "aria-label": "The figure as a table" } : {})}>{children}</div>}
    </>
  );
}
