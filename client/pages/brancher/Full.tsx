import { lazy } from "react";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { fullFigure, type IndustryBlock, type IndustryRow, transformsOf } from "./figures.ts";
import { useWords } from "./text.ts";

const FigureCard = lazy(() => import("../../figure/FigureCard.tsx").then((module) => ({ default: module.FigureCard })));

type Parts = { blocks: readonly IndustryBlock[]; row: IndustryRow };

/** Which indicator of which industry is shown, and as what; all of it is in the URL. */
function Choice({ blocks, row }: Parts) {
  const text = useText();
  const { language } = text;
  const words = useWords();
  const { choose } = useSelection();
  const offered = transformsOf(row);
  return (
    <div className="profile-choose">
      <label>
        {words.choose}{" "}
        <select
          className="field"
          value={row.id}
          onChange={(event) => {
            const wanted = blocks.flatMap(({ rows }) => rows).find(({ id }) => id === event.target.value);
            if (wanted) choose({ indicators: [wanted.card.id], marked: [wanted.industry.code] }, { replace: true });
          }}
        >
          {blocks.map(({ industry, rows }) => (
            <optgroup key={industry.code} label={industry.label[language]}>
              {rows.map(({ id, card }) => (
                <option key={id} value={id}>
                  {card.label[language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {offered.length > 1 && (
        <label>
          {words.as}{" "}
          <select
            className="field"
            value={row.figure.query.transform}
            onChange={(event) =>
              choose(
                { transform: offered.find((transform) => transform === event.target.value) ?? "none" },
                { replace: true },
              )
            }
          >
            {offered.map((transform) => (
              <option key={transform} value={transform}>
                {text.transform[transform]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** One indicator of the profile in full, with its table and files. */
export function Full({ blocks, row }: Parts) {
  const text = useText();
  const words = useWords();
  const { selection, choose } = useSelection();
  const figure = fullFigure(row, selection);
  return (
    <section className="profile-full no-print" aria-labelledby="profile-full">
      <h2 id="profile-full">{words.full}</h2>
      <Fetched waits={<Skeleton height={560} />}>
        <FigureCard
          key={row.id}
          figure={figure}
          card={row.card}
          view={selection.view}
          choose={(view) => choose({ view }, { replace: true })}
          controls={<Choice blocks={blocks} row={{ ...row, figure }} />}
          link={
            <SelectionLink
              to="/indikator/$id"
              params={{ id: row.card.id }}
              part={{ areas: [], members: { industry: [row.industry.code] }, view: "about" }}
            >
              {text.tile.read}
            </SelectionLink>
          }
        />
      </Fetched>
    </section>
  );
}
