import type { Mapped, MappedArea } from "#shared/chart/mapped.ts";
import { formatCell, formatValueWithUnit } from "#shared/format.ts";
import { useText } from "../../text/useText.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { type Column, nextOrder, orderOf, sorted } from "./rows.ts";
import { useWords } from "./text.ts";

/** Where an area has its own page. */
export const profilePath = "/omraader/{-$code}";

type Parts = {
  shown: Mapped;
  caption: string;
  sort: string | null;
  sortBy: (sort: string) => void;
  /** The area that is read on the map or here. */
  read: string | null;
  choose: (code: string | null) => void;
  toggleMark: (code: string) => void;
};

/** Keeps the row that is read in sight within the table's own scroll, without moving the page. */
function keepInSight(row: HTMLElement | null): void {
  const frame = row?.closest<HTMLElement>(".map-table");
  if (!row || !frame || row.contains(document.activeElement)) return;
  const [top, bottom] = [row.offsetTop - 40, row.offsetTop + row.offsetHeight];
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight;
}

function Row({ area, ...parts }: { area: MappedArea } & Omit<Parts, "caption" | "sort" | "sortBy">) {
  const { language } = useText();
  const words = useWords();
  const { shown, read, choose, toggleMark } = parts;
  const isRead = area.code === read;
  const own = shown.classes[area.inClass ?? -1];
  return (
    <tr
      ref={isRead ? keepInSight : undefined}
      className={[isRead ? "is-read" : "", area.isMarked ? "is-marked" : ""].join(" ").trim() || undefined}
      onPointerEnter={() => choose(area.code)}
      onPointerLeave={() => choose(null)}
      onFocus={() => choose(area.code)}
    >
      <th scope="row">
        <SelectionLink to={profilePath} params={{ code: area.code }} part={{ areas: [] }}>
          {area.label}
        </SelectionLink>
      </th>
      <td className="map-number">
        {area.cell.value === null
          ? formatValueWithUnit(area.cell, shown.unit, shown.unit.decimals, language)
          : formatCell(area.cell, shown.unit.decimals, language, { marks: true })}
      </td>
      <td>{own ? own.label : words.noClass}</td>
      <td className="map-mark no-print">
        {(isRead || area.isMarked) && (
          <button
            type="button"
            className="button"
            aria-pressed={area.isMarked}
            aria-label={`${area.isMarked ? words.unmark : words.mark}: ${area.label}`}
            onClick={() => toggleMark(area.code)}
          >
            <span aria-hidden="true">{area.isMarked ? "★" : "☆"}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

/** The map's figures as rows: sorted by name or figure, linked with the map both ways. */
export function AreaTable(parts: Parts) {
  const { language } = useText();
  const words = useWords();
  const { shown, caption, sort, sortBy } = parts;
  const order = orderOf(sort);
  const head = (column: Column, label: string) => (
    <th
      scope="col"
      className={column === "tal" ? "map-number" : undefined}
      aria-sort={order.column === column ? (order.isFalling ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        className="map-sort"
        aria-label={words.sortBy(label.toLowerCase())}
        onClick={() => sortBy(nextOrder(column, order))}
      >
        {label}
        <span aria-hidden="true">{order.column === column ? (order.isFalling ? " ▼" : " ▲") : ""}</span>
      </button>
    </th>
  );
  return (
    <div className="map-table">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head("navn", words.area)}
            {head("tal", words.value)}
            <th scope="col">{words.class}</th>
            <th scope="col" className="no-print">
              <span className="visually-hidden">{words.mark}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted(shown.areas, order, language).map((area) => (
            <Row key={area.code} area={area} {...parts} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
