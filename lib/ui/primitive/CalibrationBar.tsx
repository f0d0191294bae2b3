import type { CalibrationMark } from "@/lib/core/report/page/calibrationModel";

const percent = (value: number) => `${String(Math.min(100, Math.max(0, value)))}%`;

/** What authors' answers say, under the range bar and on its scale: a diamond with a whisker, never a part of the strip. */
export function CalibrationBar({ mark }: { readonly mark: CalibrationMark }) {
  return (
    <div className="calibration">
      <div className="calibration-axis" aria-hidden="true"><i className="calibration-line" style={{ left: percent(mark.low), right: `calc(100% - ${percent(mark.high)})` }} /><i className="calibration-dot" style={{ left: percent(mark.percent) }} /></div>
      <p className="small">{mark.text}. An estimate, in no count.</p>
    </div>
  );
}
