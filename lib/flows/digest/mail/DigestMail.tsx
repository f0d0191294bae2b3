import { Body, Head, Html, Preview } from "@react-email/components";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { DigestModel } from "@/lib/core/digest/digestModel";
import { MailHeadline } from "./MailHeadline";
import { MailLinks } from "./MailLinks";
import { MailStories } from "./MailStories";
import { MailStrip } from "./MailStrip";
import { MailTable } from "./MailTable";
import { colour, foot, narrow, sans, serif, small, words } from "./style";

const layout = { role: "presentation", width: "100%", cellPadding: 0, cellSpacing: 0, border: 0 } as const;
const ear = { ...words, fontSize: 12, lineHeight: "16px", verticalAlign: "bottom", width: "33%" } as const;

function Nameplate({ organisation, weeks, days }: DigestModel) {
  return (
    <>
      <table {...layout}><tbody><tr>
        <td style={ear}>{organisation} edition</td>
        <td align="center" style={{ fontFamily: serif, fontSize: 46, lineHeight: "46px", fontWeight: 500, letterSpacing: "-1.5px", color: colour.ink }}>Byline</td>
        <td style={{ ...ear, textAlign: "right" }}>{weeks}<br />{days}</td>
      </tr></tbody></table>
      <table {...layout} style={{ marginTop: 10 }}><tbody><tr><td style={{ borderTop: `3px solid ${colour.ink}`, borderBottom: `1px solid ${colour.ink}`, height: 2, fontSize: 0, lineHeight: "2px" }}>{"\u00a0"}</td></tr></tbody></table>
    </>
  );
}

function Lead({ scope, headline, sentence, edges, links }: DigestModel) {
  const label = { ...words, fontSize: 12 } as const;
  return (
    <>
      {scope !== null && <p style={{ ...small, paddingTop: 14 }}>About {scope}.</p>}
      <h1 className="h1" style={{ fontFamily: serif, fontSize: 38, lineHeight: "41px", fontWeight: 500, letterSpacing: "-.6px", color: colour.ink, margin: 0, padding: "18px 0 8px" }}><MailHeadline parts={headline} /></h1>
      <p style={{ ...words, paddingBottom: 14 }}>{sentence}</p>
      <MailStrip edges={edges} height={22} />
      <table {...layout} style={{ marginTop: 6 }}><tbody><tr>
        <td style={label}><b style={{ color: colour.ai }}>AI, proven {formatPercent(edges.proven)}</b></td><td align="center" style={label}>declared {formatPercent(edges.declared)}</td>
        <td align="center" style={label}>unknown {formatPercent(edges.unknown)}</td><td align="right" style={label}><b style={{ color: colour.people }}>people {formatPercent(edges.human)}</b></td>
      </tr></tbody></table>
      <MailLinks links={links} />
    </>
  );
}

function Foot({ foot: text, change, stop }: DigestModel) {
  return (
    <p style={{ ...foot, borderTop: `3px solid ${colour.ink}`, marginTop: 28, paddingTop: 10 }}>
      {text}{change !== null && <> <a href={change} style={{ color: colour.ink2 }}>Change what you get</a></>}{stop !== null && <> · <a href={stop} style={{ color: colour.ink2 }}>Stop the digest</a></>}
    </p>
  );
}

/** The digest as a mail of 600 pixels: nested tables, styles in place, no picture and nothing from elsewhere. */
export function DigestMail({ model }: { readonly model: DigestModel }) {
  return (
    <Html lang="en">
      <Head><title>{model.subject}</title><meta name="viewport" content="width=device-width" /><meta name="color-scheme" content="light" /><style>{narrow}</style></Head>
      <Preview>{model.preheader}</Preview>
      <Body style={{ margin: 0, padding: 0, background: colour.outer }}>
        <table {...layout} {...{ bgcolor: colour.outer }}><tbody><tr><td align="center" style={{ padding: "24px 0" }}>
          <table role="presentation" className="w" width={600} cellPadding={0} cellSpacing={0} border={0} {...{ bgcolor: colour.sheet }} style={{ width: 600, background: colour.sheet }}><tbody><tr><td className="pad" style={{ padding: "22px 32px 30px" }}>
            <Nameplate {...model} />
            <Lead {...model} />
            <MailStories stories={model.stories} />
            {model.tables.map((table) => <MailTable key={table.unit} table={table} />)}
            {model.worth.map((sentence, at) => <p key={at} style={{ ...small, paddingTop: at === 0 ? 18 : 6 }}>{at === 0 && <b style={{ color: colour.ink }}>Worth a look. </b>}<MailHeadline parts={sentence} /></p>)}
            <table role="presentation" cellPadding={0} cellSpacing={0} border={0} style={{ marginTop: 20 }}><tbody><tr><td style={{ padding: "11px 18px", background: colour.ink }}><a href={model.open} style={{ fontFamily: sans, fontSize: 14, fontWeight: 600, color: colour.sheet, textDecoration: "none" }}>Open the full edition</a></td></tr></tbody></table>
            <Foot {...model} />
          </td></tr></tbody></table>
        </td></tr></tbody></table>
      </Body>
    </Html>
  );
}
