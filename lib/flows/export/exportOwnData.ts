import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "@/lib/store/client";
import { listIdentities } from "@/lib/store/me/listIdentities";
import { listNaming, type NamingEvent } from "@/lib/store/me/listNaming";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import { ownCommits } from "@/lib/store/me/ownCommits";
import { ownCorrections } from "@/lib/store/me/ownCorrections";
import { ownEvidence } from "@/lib/store/me/ownEvidence";
import { ownFacts } from "@/lib/store/me/ownFacts";
import type { SignInHosts } from "@/lib/store/me/ownNoReply";
import { ownPerson } from "@/lib/store/me/ownPerson";
import { readAccount } from "@/lib/store/me/readAccount";
import { countSentEdits } from "@/lib/store/transcript/countSentEdits";
import { objections } from "@/lib/store/objection/objections";

const everything = 1_000_000;
// What others did is named by their ids only: the file is about its reader.
const eventOf = ({ at, actor, action, subject, detail }: NamingEvent) => ({ at, actor, action, subject, detail });

/**
 * What is stored about the scope's reader, in pieces of one JSON document: account, identities, facts by repository, evidence, lines of the audit log,
 * objections, what was said of who they are, and every commit. Never more than the page shows the way to: repositories that the reader may not see are left out.
 */
export async function* exportOwnData(db: Database, scope: VisibleScope, now: Date, hosts: SignInHosts = {}): AsyncGenerator<string> {
  const own = await ownAddresses.read(db, scope.reader, hosts);
  const identities = await listIdentities(db, own.addresses);
  const ids = identities.flatMap((identity) => identity.ids);
  const parts = {
    madeAt: now, account: await readAccount(db, scope.reader), addresses: own, identities: identities.map(({ email, names, commits }) => ({ email, names, commits })),
    repositories: await ownFacts(db, scope, ids), evidence: await ownEvidence(db, scope, ids, everything),
    person: await ownPerson(db, ids), corrections: await ownCorrections(db, scope, ids, everything),
    aboutYou: (await listNaming(db, "about", scope.reader, own.addresses, everything)).map(eventOf), doneByYou: (await listNaming(db, "by", scope.reader, [], everything)).map(eventOf),
    objections: await objections.list(db, scope.reader), editsOfAgentsSent: await countSentEdits(db, scope.reader),
  };
  yield `${JSON.stringify(parts, null, 1).slice(0, -2)},\n "commits": [`;
  let isFirst = true;
  for await (const page of ownCommits(db, scope, ids)) {
    yield `${isFirst ? "" : ","}\n${page.map((commit) => JSON.stringify(commit)).join(",\n")}`;
    isFirst = false;
  }
  yield "\n ]\n}\n";
}
