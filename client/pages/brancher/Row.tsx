import type { Cube } from "#shared/cube.ts";
import { total } from "#shared/dimension.ts";
import { formatCell, formatInterval, formatPercent } from "#shared/format.ts";
import type { DatasetCard } from "#shared/indicator.ts";
import { statusWords } from "#shared/sentences.ts";
import { useCube } from "../../data/hooks.ts";
import { changeOnYear, newestOf, type Point, pointsOf } from "../../figure/change.ts";
import { ChangeSentence } from "../../figure/ChangeSentence.tsx";
import { Reference } from "../../figure/Reference.tsx";
import { StatusMark } from "../../figure/StatusMark.tsx";
import { troubleText } from "../../figure/troubleText.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useText } from "../../text/useText.ts";
import { Sparkline } from "../../ui/Sparkline.tsx";
import { againstAll } from "./against.ts";
import type { IndustryRow } from "./figures.ts";
import { useWords } from "./text.ts";

/** The newest figure of the industry with its interval. */
function Own({ row: { card }, newest }: { row: IndustryRow; newest: Point | undefined }) {
  const { language } = useText();
  if (!newest) return <small>{statusWords.missing.words[language]}</small>;
  const { cell } = newest;
  if (cell.value === null) return <small>{statusWords[cell.status].words[language]}</small>;
  return (
    <>
      <strong>{formatCell(cell, card.decimals, language, { marks: true })}</strong>
      {cell.interval && <small> ({formatInterval(cell.interval, card.decimals, language)})</small>}
    </>
  );
}

const isCount = ({ card }: IndustryRow): boolean => card.additive.industry === "sum";

/** All industries: as they are, or for a count their change on a year. */
function All({ row, all, cube }: { row: IndustryRow; all: readonly Point[]; cube: Cube }) {
  const { language } = useText();
  const { card } = row;
  const newest = newestOf(all);
  if (!newest || newest.cell.value === null) return <StatusMark status={newest?.cell.status ?? "missing"} />;
  if (!isCount(row)) return formatCell(newest.cell, card.decimals, language, { marks: true });
  const change = changeOnYear(all, card, cube);
  if (change.kind !== "change" || change.relative === null) return <StatusMark status="missing" />;
  return formatPercent(change.relative, 1, language, { sign: true });
}

/** One indicator of an industry: name, figure, change, all industries, how it stands to them, trend; all of one answer. */
export function Row({ row, datasets }: { row: IndustryRow; datasets: readonly DatasetCard[] }) {
  const text = useText();
  const words = useWords();
  const { card, industry, figure } = row;
  const { answer: cube, trouble, isOld } = useCube(figure.query);
  const points = cube ? pointsOf(cube, { industry: industry.code }) : [];
  const all = cube ? pointsOf(cube, { industry: total.code }) : [];
  const newest = newestOf(points);
  const against = isCount(row) ? null : againstAll(newest, all, card.decimals);
  const about = { fixed: { industry: [{ code: industry.code, label: industry.label }] } };
  return (
    <tr className="dims" aria-busy={isOld || (!cube && !trouble)}>
      <th scope="row">
        <SelectionLink
          to="/indikator/$id"
          params={{ id: card.id }}
          part={{ areas: [], members: { industry: [industry.code] } }}
        >
          {card.label[text.language]}
        </SelectionLink>
        {cube ? (
          <Reference card={card} cube={cube} period={newest?.period ?? null} datasets={datasets} />
        ) : (
          <small className="profile-about"> </small>
        )}
      </th>
      {!cube && (
        <td className="profile-waits" colSpan={5}>
          {trouble ? troubleText(trouble, text) : words.loading}
        </td>
      )}
      {cube && (
        <>
          <td data-label={words.value} className="profile-number">
            <Own row={row} newest={newest} />
          </td>
          <td data-label={words.change}>
            <ChangeSentence change={changeOnYear(points, card, about)} card={card} />
          </td>
          <td data-label={words.all} className="profile-number">
            <All row={row} all={all} cube={cube} />
          </td>
          <td data-label={words.against} className={against === null ? "profile-none" : undefined}>
            {against === null ? <span className="muted">–</span> : words[against]}
          </td>
          <td data-label={words.course} className="profile-course">
            <Sparkline
              points={points.map(({ cell: { value, status } }) => ({
                value,
                isFinal: status !== "provisional" && status !== "forecast",
              }))}
            />
          </td>
        </>
      )}
    </tr>
  );
}
