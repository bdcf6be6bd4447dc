import type { DatasetCard } from "#shared/indicator.ts";
import type { Section, TileFigure } from "./figures.ts";
import { useOverviewText } from "./text.ts";
import { Tile } from "./Tile.tsx";

/** The tiles of an arrangement, column by column. */
export function Columns({ sections, datasets }: { sections: readonly Section[]; datasets: readonly DatasetCard[] }) {
  const say = useOverviewText();
  return (
    <div className="columns">
      {sections.map(({ id, tiles }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{say.section[id].title}</h2>
          <p>{say.section[id].about}</p>
          {tiles.map((tile) => (
            <Tile key={tile.card.id} tile={tile} datasets={datasets} section={id} />
          ))}
          {tiles.length === 0 && <p className="columns-none">{say.allHidden}</p>}
        </section>
      ))}
    </div>
  );
}

/** The tiles of what the reader follows; nothing where nothing is. */
export function Followed({ tiles, datasets }: { tiles: readonly TileFigure[]; datasets: readonly DatasetCard[] }) {
  const say = useOverviewText();
  if (tiles.length === 0) return null;
  return (
    <section className="followed" aria-labelledby="followed">
      <h2 id="followed">{say.followed}</h2>
      <p>{say.followedLede}</p>
      {tiles.map((tile) => (
        <Tile key={tile.card.id} tile={tile} datasets={datasets} section="followed" />
      ))}
    </section>
  );
}
