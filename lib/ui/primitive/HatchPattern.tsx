/** The hatch of unknown, once a page: `fill="url(#hatch)"`. */
export function HatchPattern() {
  return (
    <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="4.2" height="4.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4.2" height="4.2" style={{ fill: "var(--unkbg)" }} /><rect width="1.5" height="4.2" style={{ fill: "var(--unk)" }} />
        </pattern>
      </defs>
    </svg>
  );
}
