import type { DigestStory } from "@/lib/core/digest/digestModel";
import { MailHeadline } from "./MailHeadline";
import { MailLinks } from "./MailLinks";
import { colour, kicker, serif, small } from "./style";

function Story({ story }: { readonly story: DigestStory }) {
  return (
    <td className="st" valign="top" width={252} style={{ width: 252, borderTop: `1px solid ${colour.ink}`, padding: "8px 0 0" }}>
      <h2 style={kicker}>{story.kicker}</h2>
      <p style={{ fontFamily: serif, fontSize: 21, lineHeight: "25px", color: colour.ink, margin: 0, padding: "5px 0 7px" }}><MailHeadline parts={story.headline} /></p>
      <p style={small}>{story.text}</p>
      <MailLinks links={story.links} />
    </td>
  );
}

/** Stories two by two; one beneath the other on narrow screens. */
export function MailStories({ stories }: { readonly stories: readonly DigestStory[] }) {
  const pairs = stories.flatMap((story, at) => (at % 2 === 0 ? [[story, stories[at + 1]] as const] : []));
  return pairs.map(([first, second]) => (
    <table key={first.kicker} role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ marginTop: 26 }}>
      <tbody><tr>
        <Story story={first} />
        <td className="gut" width={32} style={{ width: 32 }}>{"\u00a0"}</td>
        {second === undefined ? <td className="st" width={252} style={{ width: 252 }}>{"\u00a0"}</td> : <Story story={second} />}
      </tr></tbody>
    </table>
  ));
}
