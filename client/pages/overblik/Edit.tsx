import { useState } from "react";
import { columnsOf } from "#shared/headlines.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { arranged, hid, isStandard, type Layout, moved, shown, standardLayout } from "#shared/layout.ts";
import { useText } from "../../text/useText.ts";
import { useKeepPreference } from "../../data/kept.ts";
import { useKeptPreference } from "../../data/keptQueries.ts";
import { KeepNotice } from "../../figure/KeepNotice.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { EditColumn, type Placed } from "./EditColumn.tsx";
import { useEditText } from "./editText.ts";
import { useOverviewText } from "./text.ts";
import "./edit.css";

/** The tiles of the overview as lists, to be moved, hidden and shown with buttons. Every change is kept and said. */
export default function Edit({ indicators }: { indicators: readonly IndicatorCard[] }) {
  const { language } = useText();
  const say = useEditText();
  const { section, followed } = useOverviewText();
  const { arrangement } = useSelection().selection;
  const { value: layouts = {} } = useKeptPreference("overview");
  const { value: watch = [] } = useKeptPreference("watch");
  const keepingLayout = useKeepPreference("overview");
  const keepingWatch = useKeepPreference("watch");
  const [told, tell] = useState("");
  const layout = layouts[arrangement] ?? standardLayout;
  const keep = ({ order, hidden }: Layout) =>
    keepingLayout.keep({ ...layouts, [arrangement]: { order: [...order], hidden: [...hidden] } });
  const rowsOf = (ids: readonly string[]): Placed[] =>
    ids.flatMap((id) =>
      indicators.filter((card) => card.id === id).map((card) => ({ id, label: card.label[language] })),
    );
  const reset = () => {
    tell(isStandard(layout) ? say.isStandard : say.wasReset);
    if (!isStandard(layout)) keepingLayout.keep({ ...layouts, [arrangement]: undefined });
  };
  const followedRows = rowsOf(watch);
  return (
    <>
      <p className="edit-lede">
        {say.lede}
        <button type="button" className="button" onClick={reset}>
          {say.reset}
        </button>
      </p>
      <output className="visually-hidden" aria-live="polite">
        {told}
      </output>
      <KeepNotice keeping={keepingLayout} />
      <KeepNotice keeping={keepingWatch} />
      <div className="columns edit-columns">
        {followedRows.length > 0 && (
          <EditColumn
            id="followed"
            title={followed}
            shown={followedRows}
            hidden={[]}
            isFollowed
            place={(row, to) => {
              keepingWatch.keep(watch.filter((id) => id !== row.id).toSpliced(to, 0, row.id));
              tell(say.moved(row.label, to + 1, followedRows.length));
            }}
            hide={(row) => {
              keepingWatch.keep(watch.filter((id) => id !== row.id));
              tell(say.unfollowed(row.label));
            }}
            show={() => {}}
          />
        )}
        {columnsOf(arrangement).map(({ id, ids }) => {
          const { shown: seen, hidden } = arranged(ids, layout);
          return (
            <EditColumn
              key={id}
              id={id}
              title={section[id].title}
              shown={rowsOf(seen)}
              hidden={rowsOf(hidden)}
              place={(row, to) => {
                keep(moved(ids, layout, row.id, to));
                tell(say.moved(row.label, to + 1, seen.length));
              }}
              hide={(row) => {
                keep(hid(layout, row.id));
                tell(say.hid(row.label));
              }}
              show={(row) => {
                keep(shown(layout, row.id));
                tell(say.shown(row.label));
              }}
            />
          );
        })}
      </div>
    </>
  );
}
