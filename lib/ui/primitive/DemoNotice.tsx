/** Stands above every page of the demo. */
export function DemoNotice() {
  return (
    <aside className="demo-notice" aria-label="Demo">
      <strong>Halyard is invented.</strong> Its people, code and figures were made up to show Byline. For your own repositories: <code>npm start -- /path/to/a/repository</code>
    </aside>
  );
}
