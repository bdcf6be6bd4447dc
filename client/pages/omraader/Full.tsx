import { lazy } from "react";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { transformsFor } from "../../filters/scope.ts";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { fullFigure, type Profile, type ProfileRow, rowsOf } from "./figures.ts";
import { useWords } from "./text.ts";

const FigureCard = lazy(() => import("../../figure/FigureCard.tsx").then((module) => ({ default: module.FigureCard })));

type Parts = { profile: Profile; row: ProfileRow };

/** Which indicator is shown, and as what; both are in the URL. */
function Choices({ profile, row: { card, scope, figure } }: Parts) {
  const text = useText();
  const words = useWords();
  const { choose } = useSelection();
  const offered = transformsFor(card, "line", scope);
  return (
    <div className="profile-choose">
      <label>
        {words.choose}{" "}
        <select
          className="field"
          value={card.id}
          onChange={(event) => choose({ indicators: [event.target.value] }, { replace: true })}
        >
          {rowsOf(profile).map((row) => (
            <option key={row.card.id} value={row.card.id}>
              {row.card.label[text.language]}
            </option>
          ))}
        </select>
      </label>
      {offered.length > 1 && (
        <label>
          {words.as}{" "}
          <select
            className="field"
            value={figure.query.transform}
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
export function Full({ profile, row }: Parts) {
  const text = useText();
  const words = useWords();
  const { selection, choose } = useSelection();
  const figure = fullFigure(row, selection);
  return (
    <section className="profile-full no-print" aria-labelledby="profile-full">
      <h2 id="profile-full">{words.full}</h2>
      <Fetched waits={<Skeleton height={560} />}>
        <FigureCard
          key={row.card.id}
          figure={figure}
          card={row.card}
          view={selection.view}
          choose={(view) => choose({ view }, { replace: true })}
          controls={<Choices profile={profile} row={{ ...row, figure }} />}
          link={
            <SelectionLink
              to="/indikator/$id"
              params={{ id: row.card.id }}
              part={{ areas: row.at ? [row.at.code] : [], view: "about" }}
            >
              {text.tile.read}
            </SelectionLink>
          }
        />
      </Fetched>
    </section>
  );
}
