import type { Member } from "#shared/dimension.ts";
import { useIsWaiting } from "../../data/rankings.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Block } from "./Block.tsx";
import { BridgeTable } from "./BridgeTable.tsx";
import { industryFigures, type Known, lackingIndicators, shownRow } from "./figures.ts";
import { Full } from "./Full.tsx";
import page from "./page.ts";
import { mostStandIns, schemes } from "./schemes.ts";
import { useWords } from "./text.ts";
import "../../ui/plainTable.css";
import "../../ui/profileTable.css";

/** An industry across the agencies: its own figures, then those of other schemes under their own names, then the bridge. */
export function Profile({ own, known }: { own: Member; known: Known }) {
  const text = useText();
  const words = useWords();
  const { selection } = useSelection();
  const name = own.label[text.language];
  const blocks = industryFigures(own, selection, known);
  const row = shownRow(blocks, selection);
  const isWaiting = useIsWaiting(blocks.flatMap(({ rows }) => rows.map(({ figure }) => figure.query)));
  const lacking = lackingIndicators(own, known);
  const scheme = schemes.find((one) => one === own.level);
  return (
    <>
      <title>{`${name} – ${page.title[text.language]} – ${text.site.name}`}</title>
      <nav aria-label={text.site.breadcrumb} className="no-print">
        <ol className="breadcrumb">
          <li>
            <SelectionLink to={page.path}>{words.back}</SelectionLink>
          </li>
          <li>
            <code>{own.code}</code>
          </li>
        </ol>
      </nav>
      <h1>{name}</h1>
      <p className="lede">
        {scheme && words.scheme[scheme]}. {scheme && words.usedBy[scheme]}
      </p>
      <BridgeTable own={own} bridge={known.bridge} />
      {isWaiting ? (
        <Skeleton height={1200} />
      ) : (
        <div className="industry-blocks">
          {blocks.map((block) => (
            <Block key={block.industry.code} own={own} block={block} datasets={known.datasets} />
          ))}
        </div>
      )}
      <footer className="profile-foot">
        <p>{words.reading}</p>
        {lacking.length > 0 && (
          <p>{words.lacking(lacking.map(({ label }) => label[text.language]).join(", "), mostStandIns)}</p>
        )}
      </footer>
      {row && <Full blocks={blocks} row={row} />}
    </>
  );
}
