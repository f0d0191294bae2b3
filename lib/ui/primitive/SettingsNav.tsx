const pages = [["settings", "/settings", "Edition"], ["sources", "/settings/sources", "Sources"], ["rules", "/settings/rules", "Rules"], ["fixes", "/settings/fixes", "Fixes"], ["models", "/settings/models", "Models"], ["privacy", "/settings/privacy", "Privacy"], ["teams", "/settings/teams", "Teams"], ["people", "/settings/people", "People"], ["members", "/settings/members", "Members"], ["digests", "/settings/digests", "Digests"], ["exports", "/settings/exports", "Exports"], ["outside", "/settings/outside", "Shown outside"], ["sessions", "/settings/sessions", "Sessions"], ["tokens", "/settings/tokens", "Tokens"], ["queue", "/settings/queue", "Queue"], ["audit", "/settings/audit", "Audit log"], ["published", "/published", "As published"], ["requests", "/settings/requests", "Requests"], ["questions", "/questions", "Questions for you"], ["me", "/me", "About you"]] as const;

/** Pages that only owners have. */
const ofOwners: ReadonlySet<string> = new Set(["settings", "teams", "people", "sources", "rules", "fixes", "models", "published", "members", "outside", "audit", "queue", "requests", "exports"]);

interface Props {
  readonly current: (typeof pages)[number][0];
  readonly isOwner: boolean;
}

/** The pages of the settings. */
export function SettingsNav({ current, isOwner }: Props) {
  return (
    <nav className="crumb" aria-label="Settings">
      {pages.filter(([id]) => isOwner || !ofOwners.has(id)).map(([id, href, word], index) => <span key={id}>{index > 0 && " · "}<a href={href} style={{ whiteSpace: "nowrap" }} {...(id === current ? { "aria-current": "page" as const } : {})}>{word}</a></span>)}
    </nav>
  );
}
