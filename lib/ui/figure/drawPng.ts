const margin = 32;

/** Draws a figure as the page shows it, in the paper theme, and offers it as a file. Throws where the browser cannot. */
export async function drawPng(figure: HTMLElement): Promise<void> {
  const { width, height } = figure.getBoundingClientRect();
  const copy = figure.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new TypeError("A figure is an element.");
  for (const hidden of copy.querySelectorAll(".actions, .twin, .visually-hidden, .tooltip")) hidden.remove();
  const title = copy.querySelector("h2") === null ? `<p style="font:500 27px/1.13 var(--serif);margin:0 0 16px">${escapeXml(figure.dataset["title"] ?? "")}</p>` : "";
  const source = `<p class="foot">Byline · ${escapeXml(document.getElementById("main")?.dataset["edition"] ?? "")}</p>`;
  const full = { width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + 2 * margin + (title === "" ? 24 : 110) };
  const body = `${title}${new XMLSerializer().serializeToString(copy)}${source}`;
  const pattern = document.getElementById("hatch")?.closest("svg");
  const hatch = pattern ? new XMLSerializer().serializeToString(pattern) : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${full.width}" height="${full.height}"><foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml" class="png-root ${document.documentElement.className}" style="width:${width}px;padding:${margin}px;box-sizing:content-box;background:#faf6ee;font:400 14.5px/1.5 var(--sans);color:var(--ink)"><style>${escapeXml(await collectCss())}</style>${hatch}${body}</div></foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = full.width * 2;
  canvas.height = full.height * 2;
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("This browser has no canvas.");
  pen.fillStyle = "#faf6ee";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(2, 2);
  pen.drawImage(image, 0, 0);
  const link = document.createElement("a");
  link.href = canvas.toDataURL("image/png");
  link.download = `byline-${figure.id}.png`;
  link.click();
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The page's own rules with the Latin fonts inside: a picture can load nothing from outside. */
async function collectCss(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => (sheet.href === null || sheet.href.startsWith(location.origin) ? [...sheet.cssRules] : []));
  const css: string[] = [":root,.png-root{color-scheme:light!important}"];
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.conditionText.includes("print")) continue;
    if (!(rule instanceof CSSFontFaceRule)) css.push(rule.cssText.replaceAll(":root", ":root, .png-root"));
    else if (rule.cssText.includes("url(") && !rule.cssText.includes("unicode-range")) css.push(await embedFont(rule.cssText, rule.parentStyleSheet?.href ?? location.href));
  }
  return css.join("\n");
}

async function embedFont(css: string, base: string): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(css)?.[1];
  if (address === undefined) return "";
  const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
  let binary = "";
  for (let start = 0; start < bytes.length; start += 32_768) binary += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  return css.replace(/url\([^)]+\)/, `url(data:font/woff2;base64,${btoa(binary)})`);
}
