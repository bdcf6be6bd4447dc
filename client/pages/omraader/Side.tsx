import type { Member } from "#shared/dimension.ts";
import type { DatasetCard } from "#shared/indicator.ts";
import { useText } from "../../text/useText.ts";
import type { ProfilePart, Side as Which } from "./figures.ts";
import { type Columns, Row } from "./Row.tsx";
import { useWords } from "./text.ts";

/** One side of a profile as a table, theme by theme. */
export function Side({
  side,
  parts,
  area,
  group,
  datasets,
}: {
  side: Which;
  parts: readonly ProfilePart[];
  area: Member;
  /** The group a municipality is compared with; null for areas that are in none. */
  group: Member | null;
  datasets: readonly DatasetCard[];
}) {
  const { language, theme: themes } = useText();
  const words = useWords();
  const rows = parts.flatMap((part) => part.rows);
  const columns: Columns = {
    hasGroup: rows.some((row) => row.group !== null),
    hasPlace: rows.some((row) => row.isRanked),
  };
  const { hasGroup, hasPlace } = columns;
  return (
    <section className="profile-side" aria-labelledby={`profile-${side}`}>
      <h2 id={`profile-${side}`}>{words[side]}</h2>
      <p className="muted">{side === "labour" ? words.aboutLabour : words.aboutEnvironment}</p>
      <table className="plain-table profile-table" aria-labelledby={`profile-${side}`}>
        <thead>
          <tr>
            <th scope="col" className="profile-col-name">
              {words.indicator}
            </th>
            <th scope="col" className="profile-number profile-col-own">
              {area.label[language]}
            </th>
            <th scope="col" className="profile-col-change">
              {words.change}
            </th>
            {hasGroup && (
              <th scope="col" className="profile-number profile-col-group">
                {group?.label[language]}
              </th>
            )}
            <th scope="col" className="profile-number profile-col-country">
              {words.country}
            </th>
            {hasPlace && <th scope="col">{words.place}</th>}
            <th scope="col" className="profile-col-course">
              {words.course}
            </th>
          </tr>
        </thead>
        {parts.map(({ theme, rows: own }) => (
          <tbody key={theme}>
            <tr className="profile-theme">
              <th scope="rowgroup" colSpan={5 + Number(hasGroup) + Number(hasPlace)}>
                {themes[theme] ?? theme}
              </th>
            </tr>
            {own.map((row) => (
              <Row key={row.card.id} row={row} area={area} datasets={datasets} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
