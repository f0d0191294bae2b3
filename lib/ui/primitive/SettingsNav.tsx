const pages = [["settings", "/settings", "Edition"], ["tokens", "/settings/tokens", "Tokens"]] as const;

/** The pages of the settings. */
export function SettingsNav({ current }: { readonly current: (typeof pages)[number][0] }) {
  return (
    <nav className="crumb" aria-label="Settings">
      {pages.map(([id, href, word], index) => <span key={id}>{index > 0 && " · "}<a href={href} {...(id === current ? { "aria-current": "page" as const } : {})}>{word}</a></span>)}
    </nav>
  );
}
