/** Fields of a token. What is typed here is sealed, and never shown again. */
export function TokenFields({ withApp }: { readonly withApp: boolean }) {
  return (
    <>
      <label className="field"><span>Token</span><input type="password" name="token" autoComplete="off" spellCheck={false} maxLength={1_000} /><small>GitHub: a fine-grained token with read access to contents, pull requests, issues and metadata (and members of the organisation), or a classic one with repo and read:org. GitLab: read_api and read_repository. It is sealed, sent to that server only, and never shown again.</small></label>
      {withApp && (
        <details style={{ marginTop: 14 }}>
          <summary>With a GitHub App instead of a token</summary>
          <label className="field field-short"><span>Id of the app</span><input type="text" name="appId" inputMode="numeric" maxLength={20} autoComplete="off" /></label>
          <label className="field"><span>Its private key</span><textarea name="privateKey" rows={4} maxLength={10_000} autoComplete="off" spellCheck={false} className="mono" /><small>The whole PEM file. Sealed like a token.</small></label>
        </details>
      )}
    </>
  );
}
