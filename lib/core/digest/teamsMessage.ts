import type { DigestModel } from "./digestModel";
import { digestParagraphs } from "./digestParagraphs";

/** A text block reads Markdown: what would be taken for it stands behind a backslash, and addresses of other people's making are no links. */
const plain = (text: string): string => text.replace(/[\\`*_[\]()#<>!|~]/g, "\\$&").replace(/\n/g, "\n\n");
const block = (text: string, more: object = {}) => ({ type: "TextBlock", text, wrap: true, ...more });

/** A digest as what a workflow of Microsoft Teams takes: a message with one Adaptive Card. */
export function teamsMessage(model: DigestModel): object {
  const body = digestParagraphs(model).flatMap(({ kicker, title, text, links }) => [
    ...(kicker === null ? [] : [block(plain(kicker), { weight: "Bolder", spacing: "Large", size: "Small" })]), ...(title === null ? [] : [block(plain(title), { size: "Medium", wrap: true })]),
    block(plain(text), { isSubtle: true }), ...(links.length === 0 ? [] : [block(links.map(({ label, href }) => `[${plain(label)}](${href.replace(/[()]/g, encodeURIComponent)})`).join(" · "))]),
  ]);
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json", type: "AdaptiveCard", version: "1.4",
    body: [block(plain(model.subject), { size: "Large", weight: "Bolder" }), ...body, block(plain(model.foot), { size: "Small", isSubtle: true })], actions: [{ type: "Action.OpenUrl", title: "Open the full edition", url: model.open }],
  };
  return { type: "message", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }] };
}
