import type { IdentityModel, MePageModel } from "@/lib/core/report/page/mePageModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { posts } from "@/lib/ui/primitive/posts";

type Props = Pick<MePageModel, "by" | "identities" | "choice"> & { readonly claim: FormTarget };

function IdentityRow({ identity, claim, theirs }: { readonly identity: IdentityModel; readonly claim: FormTarget | null; readonly theirs: "yes" | "no" }) {
  return (
    <tr className="flat">
      <th scope="row">{identity.names === "" ? identity.address : identity.names}<small>{identity.names === "" ? "" : identity.address}</small></th>
      <td className="n nowrap">{identity.commits}</td>
      {claim !== null && (
        <td className="n nowrap"><form {...posts(claim)}>
          <input type="hidden" name="address" value={identity.address} /><input type="hidden" name="theirs" value={theirs} />
          <button className="button button-quiet" type="submit" aria-label={theirs === "yes" ? `${identity.address} is mine` : `${identity.address} is not mine`}>{theirs === "yes" ? "This is me" : "Not me"}</button>
        </form></td>
      )}
    </tr>
  );
}

const heads = (hasDeed: boolean) => <thead><tr><th scope="col">Name in git</th><th scope="col" className="n"><span className="visually-hidden">Commits</span></th>{hasDeed && <th scope="col"><span className="visually-hidden">Choose</span></th>}</tr></thead>;

/** The addresses of git that are the reader's; where nobody can prove one, the choice among all. */
export function OwnIdentities({ by, identities, choice, claim }: Props) {
  return (
    <section className="settings" id="identities">
      <h2 className="kicker">You in git</h2>
      <div>
        <p className="mid">{by === "proof" ? "A commit is yours where its author’s address, after .mailmap, is the one you have proven by signing in. Names count for nothing: two people can share one." : "Nobody proves an address to a local Byline, so you say which are yours. Only the person at this machine can, and only while nobody else has an account here."}</p>
        {identities.length === 0 ? <p className="foot">{by === "proof" ? "No address of yours is proven." : "None chosen yet."}</p> : (
          <table style={{ marginTop: 14 }}>{heads(by === "claim")}<tbody>{identities.map((identity) => <IdentityRow key={identity.address} identity={identity} claim={by === "claim" ? claim : null} theirs="no" />)}</tbody></table>
        )}
        {choice !== null && (
          <>
            <form className="search" method="get" action="/me"><input type="search" name="q" defaultValue={choice.search} minLength={3} required aria-label="Search for your name or address" placeholder="Your name or address" /><button className="button button-outline" type="submit">Search</button></form>
            {choice.found?.length === 0 && <p className="foot">No author is found by that.</p>}
            {choice.found !== null && choice.found.length > 0 && <table style={{ marginTop: 14 }}>{heads(true)}<tbody>{choice.found.map((identity) => <IdentityRow key={identity.address} identity={identity} claim={claim} theirs="yes" />)}</tbody></table>}
          </>
        )}
      </div>
    </section>
  );
}
