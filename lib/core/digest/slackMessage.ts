import type { DigestModel } from "./digestModel";
import { digestParagraphs } from "./digestParagraphs";

/** Slack takes no more of a header and of a section. */
const [mostHeader, mostSection] = [150, 2_900];
const safe = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
/** What would begin or end bold, italic, struck or coded text in Slack's own markup stands apart from it. */
const plain = (text: string): string => safe(text).replace(/[*_~`]/g, "\u200b$&");
const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text: text.slice(0, mostSection) } });

/** A digest as the body of an incoming webhook of Slack (Block Kit). */
export function slackMessage(model: DigestModel): object {
  const blocks = digestParagraphs(model).map(({ kicker, title, text, links }) => section([
    ...(kicker === null ? [] : [`*${plain(kicker)}*`]), ...(title === null ? [] : [plain(title)]), plain(text), ...(links.length === 0 ? [] : [links.map(({ href, label }) => `<${safe(href)}|${plain(label)}>`).join(" · ")]),
  ].join("\n")));
  return {
    text: model.subject, unfurl_links: false,
    blocks: [{ type: "header", text: { type: "plain_text", text: model.subject.slice(0, mostHeader), emoji: false } }, ...blocks.slice(0, 46), section(`<${safe(model.open)}|Open the full edition>`), { type: "context", elements: [{ type: "mrkdwn", text: plain(model.foot) }] }],
  };
}
