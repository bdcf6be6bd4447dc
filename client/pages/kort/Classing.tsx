import { useId, useState } from "react";
import { type Classes, mostClasses, usualClasses } from "#shared/classes.ts";
import { useText } from "../../text/useText.ts";
import { limitsIn, limitsText } from "./limits.ts";
import { useWords } from "./text.ts";

const ways = ["quantile", "equal", "custom"] as const;
const counts = Array.from({ length: mostClasses - 1 }, (_, at) => at + 2);

function OwnLimits({ limits, choose }: { limits: readonly number[]; choose: (classes: Classes) => void }) {
  const { language } = useText();
  const words = useWords();
  const [text, setText] = useState(limitsText(limits, language));
  const [isBad, setBad] = useState(false);
  const help = useId();
  return (
    <form
      className="map-limits"
      onSubmit={(event) => {
        event.preventDefault();
        const read = limitsIn(text, language);
        setBad(read === null);
        if (read) choose({ kind: "custom", limits: read });
      }}
    >
      <label>
        <span>{words.limits}</span>
        <input
          className="field"
          value={text}
          aria-describedby={help}
          aria-invalid={isBad}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        {words.use}
      </button>
      <p id={help} className={isBad ? "map-bad" : "muted"} role={isBad ? "alert" : undefined}>
        {isBad ? words.badLimits : words.limitsHelp}
      </p>
    </form>
  );
}

/** How values are put in classes. `start` are limits to begin own ones from. */
export function Classing({
  classes,
  start,
  choose,
}: {
  classes: Classes | null;
  start: readonly number[];
  choose: (classes: Classes) => void;
}) {
  const words = useWords();
  const chosen = classes ?? usualClasses;
  const count = chosen.kind === "custom" ? chosen.limits.length + 1 : chosen.count;
  return (
    <div className="map-classing">
      <label>
        <span>{words.classes}</span>
        <select
          className="field"
          value={chosen.kind}
          onChange={(event) => {
            const kind = ways.find((way) => way === event.target.value) ?? "quantile";
            choose(kind === "custom" ? { kind, limits: start } : { kind, count });
          }}
        >
          {ways.map((way) => (
            <option key={way} value={way} disabled={way === "custom" && start.length === 0}>
              {words.ways[way]}
            </option>
          ))}
        </select>
      </label>
      {chosen.kind === "custom" ? (
        <OwnLimits key={chosen.limits.join()} limits={chosen.limits} choose={choose} />
      ) : (
        <label>
          <span>{words.classCount}</span>
          <select
            className="field"
            value={chosen.count}
            onChange={(event) => choose({ kind: chosen.kind, count: Number(event.target.value) })}
          >
            {counts.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
