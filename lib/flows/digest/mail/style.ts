import type { CSSProperties } from "react";

/** Paper of the mail (LOOK §10). Light only: mail programs that invert it invert all of it. */
export const colour = {
  outer: "#EDE6D8", sheet: "#FAF6EE", ink: "#1C1A17", ink2: "#4B4740", ink3: "#6C675D", rule: "#DDD6C8",
  proven: "#0E5570", declared: "#4F95AD", unknown: "#B8B2A4", human: "#C9782C", ai: "#0E5570", people: "#8F4E0E",
} as const;

export const serif = "Newsreader,'Source Serif 4',Georgia,'Times New Roman',serif";
export const sans = "'Public Sans','Helvetica Neue',Helvetica,Arial,sans-serif";

/** Of the unknown part, where a mail program draws it; plain grey elsewhere. */
export const hatch = `${colour.unknown} repeating-linear-gradient(-45deg,#8A8478 0 1.4px,#ECE6DA 1.4px 4.2px)`;

export const words: CSSProperties = { fontFamily: sans, fontSize: 14, lineHeight: "21px", color: colour.ink2, margin: 0 };
export const small: CSSProperties = { ...words, fontSize: 13, lineHeight: "19px" };
export const foot: CSSProperties = { ...words, fontSize: 12, lineHeight: "18px", color: colour.ink3 };
export const kicker: CSSProperties = { fontFamily: sans, fontSize: 11, lineHeight: "15px", fontWeight: 700, letterSpacing: ".6px", textTransform: "uppercase", color: colour.ink2, margin: 0 };
export const link: CSSProperties = { color: colour.ink, fontWeight: 600, textDecoration: "underline" };

/** For programs that read style sheets: one column on narrow screens. */
export const narrow = "@media(max-width:620px){.w{width:100%!important}.st{display:block!important;width:100%!important;padding-bottom:22px!important}.gut{display:none!important}.h1{font-size:31px!important;line-height:35px!important}.pad{padding-left:16px!important;padding-right:16px!important}.bar{width:36%!important}.cell{padding-right:8px!important}}";
