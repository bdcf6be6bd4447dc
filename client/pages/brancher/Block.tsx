import type { Member } from "#shared/dimension.ts";
import type { DatasetCard } from "#shared/indicator.ts";
import { useText } from "../../text/useText.ts";
import type { IndustryBlock } from "./figures.ts";
import { Row } from "./Row.tsx";
import { schemes } from "./schemes.ts";
import { useWords } from "./text.ts";

/** The figures of one industry of one scheme, under its own name and with how it stands to the profile's industry. */
export function Block({
  own,
  block: { industry, match, rows },
  datasets,
}: {
  own: Member;
  block: IndustryBlock;
  datasets: readonly DatasetCard[];
}) {
  const { language } = useText();
  const words = useWords();
  const isOwn = industry.code === own.code;
  const scheme = schemes.find((known) => known === industry.level);
  const schemeName = scheme ? words.scheme[scheme] : industry.level;
  const heading = `industry-${industry.code}`;
  return (
    <section className="profile-side" aria-labelledby={heading}>
      <h2 id={heading}>{isOwn ? words.figures(schemeName) : words.others(industry.label[language], schemeName)}</h2>
      {!isOwn && (
        <p className="muted">
          {words.readAs(`“${own.label[language]}”`, words.says(match, `“${industry.label[language]}”`))}
        </p>
      )}
      <table className="plain-table profile-table" aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col" className="profile-number">
              {industry.label[language]}
            </th>
            <th scope="col">{words.change}</th>
            <th scope="col" className="profile-number">
              {words.all}
            </th>
            <th scope="col">{words.against}</th>
            <th scope="col">{words.course}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} datasets={datasets} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
