import localFont from "next/font/local";

// Preloaded and never swapped after the first paint: a page that moved under its reader would be worse than one visit in the stand-in.
const serif = localFont({ src: "../../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2", weight: "200 800", variable: "--font-serif", display: "optional", adjustFontFallback: false });
const sans = localFont({ src: "../../../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2", weight: "100 900", variable: "--font-sans", display: "optional", adjustFontFallback: false });
const mono = localFont({ src: "../../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2", weight: "100 800", variable: "--font-mono", display: "optional", preload: false, adjustFontFallback: false });

/** Classes of the root element (the stand-ins are in font.css): they define `--font-serif`, `--font-sans` and `--font-mono` for Latin text. */
export const fontClass = `${serif.variable} ${sans.variable} ${mono.variable}`;
