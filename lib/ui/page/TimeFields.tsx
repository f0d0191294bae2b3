interface Props {
  readonly rhythm: string;
  readonly weekday: number;
  readonly hour: number;
  readonly timeZone: string;
  readonly timeZones: readonly string[];
}

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const rhythms = [["weekly", "Every week"], ["fortnightly", "Every second week"], ["monthly", "Once a month"]] as const;

/** When something comes again and again: `rhythm`, `weekday`, `hour` and `timeZone`. */
export function TimeFields({ rhythm, weekday, hour, timeZone, timeZones }: Props) {
  return (
    <>
      <label className="field"><span>How often</span><select name="rhythm" defaultValue={rhythm}>{rhythms.map(([id, word]) => <option key={id} value={id}>{word}</option>)}</select></label>
      <label className="field"><span>Day</span><select name="weekday" defaultValue={String(weekday)}>{days.map((day, at) => <option key={day} value={at + 1}>{day}</option>)}</select></label>
      <label className="field"><span>Hour</span><select name="hour" defaultValue={String(hour)}>{Array.from({ length: 24 }, (_, each) => <option key={each} value={each}>{`${String(each).padStart(2, "0")}:00`}</option>)}</select></label>
      <label className="field"><span>Time zone</span><select name="timeZone" defaultValue={timeZone}>{timeZones.map((zone) => <option key={zone} value={zone}>{zone}</option>)}</select></label>
    </>
  );
}
