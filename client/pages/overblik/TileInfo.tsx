import type { Cube } from "#shared/cube.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { useText } from "../../text/useText.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { Terms } from "../../glossary/Terms.tsx";
import { Popover } from "../../ui/Popover.tsx";

/** The "i" of a tile: what the number is, its source, period and caveats, and the way to the rest. */
export function TileInfo({ card, cube }: { card: IndicatorCard; cube: Cube | undefined }) {
  const text = useText();
  const { language, tile, periodWords } = text;
  return (
    <Popover
      className="tile-info"
      label={tile.about(card.label[language])}
      title={card.label[language]}
      button={<span aria-hidden="true">i</span>}
    >
      {() => (
        <div className="tile-about">
          <h3>{card.label[language]}</h3>
          <p>
            <Terms text={card.definition[language]} />
          </p>
          <dl>
            <dt>{tile.source}</dt>
            <dd>
              {cube
                ? [...new Set(cube.sources.map(({ source, table }) => `${source[language]}, ${table}`))].join("; ")
                : text.agencies[card.agency].long}
            </dd>
            <dt>{tile.period}</dt>
            <dd>{periodWords[card.period]}</dd>
            {card.caveats.length > 0 && (
              <>
                <dt>{tile.caveats}</dt>
                {card.caveats.map((caveat) => (
                  <dd key={caveat.da}>
                    <Terms text={caveat[language]} />
                  </dd>
                ))}
              </>
            )}
            <dt>{tile.mustNot}</dt>
            <dd>
              <Terms text={card.mustNotBeReadAs[language]} />
            </dd>
          </dl>
          <SelectionLink to="/indikator/$id" params={{ id: card.id }} part={{ view: "about" }}>
            {tile.read}
          </SelectionLink>
        </div>
      )}
    </Popover>
  );
}
