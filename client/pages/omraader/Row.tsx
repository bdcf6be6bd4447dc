import type { Cube } from "#shared/cube.ts";
import type { Member } from "#shared/dimension.ts";
import { formatCell, formatInterval, formatPercent } from "#shared/format.ts";
import type { DatasetCard } from "#shared/indicator.ts";
import { statusWords } from "#shared/sentences.ts";
import { useCube } from "../../data/hooks.ts";
import { useRanking } from "../../data/rankings.ts";
import { changeOnYear, newestOf, pointsOf } from "../../figure/change.ts";
import { ChangeSentence } from "../../figure/ChangeSentence.tsx";
import { Reference } from "../../figure/Reference.tsx";
import { StatusMark } from "../../figure/StatusMark.tsx";
import { troubleText } from "../../figure/troubleText.ts";
import { countryCode } from "../../filters/areas.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import { Sparkline } from "../../ui/Sparkline.tsx";
import type { ProfileRow } from "./figures.ts";
import { Rank } from "./Rank.tsx";
import { useWords } from "./text.ts";

/** Columns that a side has only where some row of it fills them. */
export type Columns = { hasGroup: boolean; hasPlace: boolean };

type Parts = { row: ProfileRow; area: Member; datasets: readonly DatasetCard[]; columns: Columns };

const pointsAt = (cube: Cube, code: string) =>
  pointsOf(cube, cube.axes.some(({ dimension }) => dimension === "geography") ? { geography: code } : {});

/** A figure to compare with: as it is, or for a count its change on a year. */
function Compared({ row: { card }, cube, code }: { row: ProfileRow; cube: Cube; code: string }) {
  const { language } = useText();
  const points = pointsAt(cube, code);
  const newest = newestOf(points);
  if (!newest || newest.cell.value === null) return <StatusMark status={newest?.cell.status ?? "missing"} />;
  if (card.additive.geography !== "sum") return formatCell(newest.cell, card.decimals, language, { marks: true });
  const change = changeOnYear(points, card, cube);
  return change.kind === "change" && change.relative !== null ? (
    formatPercent(change.relative, 1, language, { sign: true })
  ) : (
    <StatusMark status="missing" />
  );
}

/** The area's own newest figure, and whose it is where it is another area's. */
function Own({ row: { card, at }, cube, area }: { row: ProfileRow; cube: Cube; area: Member }) {
  const { language } = useText();
  const words = useWords();
  if (!at) return <small>{words.onlyCountry}</small>;
  const newest = newestOf(pointsAt(cube, at.code));
  if (!newest) return <small>{statusWords.missing.words[language]}</small>;
  const { cell } = newest;
  return (
    <>
      {cell.value === null ? (
        <small>{statusWords[cell.status].words[language]}</small>
      ) : (
        <strong>{formatCell(cell, card.decimals, language, { marks: true })}</strong>
      )}
      {cell.interval && <small> ({formatInterval(cell.interval, card.decimals, language)})</small>}
      {at.code !== area.code && <small className="profile-wider"> {words.onlyIn(at.label[language])}</small>}
    </>
  );
}

/** One indicator of a profile: name, figure, change, what it is compared with, place and trend, all of one answer. */
export function Row({ row, area, datasets, columns: { hasGroup, hasPlace } }: Parts) {
  const text = useText();
  const words = useWords();
  const { card, at, group, figure } = row;
  const { knownOn } = useSelection().selection;
  const { answer: cube, trouble, isOld } = useCube(figure.query);
  const ranking = useRanking(row.isRanked ? { indicator: card.id, area: area.code, knownOn } : null);
  const waits = (!cube && !trouble) || (row.isRanked && !ranking.answer && !ranking.trouble);
  const code = at?.code ?? countryCode;
  const points = cube ? pointsAt(cube, code) : [];
  return (
    <tr className="dims" aria-busy={isOld || waits}>
      <th scope="row">
        <SelectionLink to="/indikator/$id" params={{ id: card.id }} part={{ areas: at ? [at.code] : [] }}>
          {card.label[text.language]}
        </SelectionLink>
        {cube ? (
          <Reference card={card} cube={cube} period={newestOf(points)?.period ?? null} datasets={datasets} />
        ) : (
          <small className="profile-about"> </small>
        )}
      </th>
      {!cube && (
        <td className="profile-waits" colSpan={4 + Number(hasGroup) + Number(hasPlace)}>
          {trouble ? troubleText(trouble, text) : words.loading}
        </td>
      )}
      {cube && (
        <>
          <td data-label={area.label[text.language]} className="profile-number">
            <Own row={row} cube={cube} area={area} />
          </td>
          <td data-label={words.change}>
            <ChangeSentence change={changeOnYear(points, card, cube)} card={card} />
          </td>
          {hasGroup && (
            <td data-label={words.group} className={group ? "profile-number" : "profile-number profile-none"}>
              {group ? <Compared row={row} cube={cube} code={group.code} /> : <span className="muted">–</span>}
            </td>
          )}
          <td data-label={words.country} className="profile-number">
            <Compared row={row} cube={cube} code={countryCode} />
          </td>
          {hasPlace && (
            <td data-label={words.place} className={row.isRanked ? "profile-place" : "profile-place profile-none"}>
              {row.isRanked ? (
                <Rank asked={ranking} period={newestOf(points)?.period ?? null} />
              ) : (
                <span className="muted">–</span>
              )}
            </td>
          )}
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
