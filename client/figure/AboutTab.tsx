import type { Cube } from "#shared/cube.ts";
import { formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { dimensionTerms } from "#shared/terms.ts";
import type { Query } from "#shared/query.ts";
import { SelectionLink } from "../filters/SelectionLink.tsx";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { Own, Row, Said, Several } from "./AboutRow.tsx";
import { AboutSource } from "./AboutSource.tsx";
import { newestQuestion } from "./cell.ts";
import { NewestLineage } from "./NewestLineage.tsx";
import "./aboutTab.css";

/** How many of the figure's cells are not shown, and how that is decided. */
function Hidden({ cube }: { cube: Cube }) {
  const { about } = useFigureText();
  const hidden = Object.values(cube.status).filter((status) => status === "suppressed").length;
  return (
    <Row term={about.suppression}>
      {about.hidden(hidden, cube.value.length)}{" "}
      <SelectionLink to="/ordbog/{-$term}" params={{ term: "metode-diskretion" }}>
        {about.protected}
      </SelectionLink>
    </Row>
  );
}

/** What is done to the number as shown, and what may be done to it. */
function Transformed({ card, query }: { card: IndicatorCard; query: Query }) {
  const { transform: names } = useText();
  const { about } = useFigureText();
  const offered = Object.entries(names)
    .filter(([id]) => id !== "none" && card.transforms.includes(id))
    .map(([, name]) => name);
  const shown = about.shownAs(names[query.transform].toLowerCase());
  const may = offered.length === 0 ? about.onlyAsIs : about.maybeShownAs(offered.join(", ").toLowerCase());
  return <Said term={about.transformations} text={`${shown} ${may}`} />;
}

/** What the number is, where it comes from, who answers for it, and what it must not be taken for. */
export function AboutTab({ card, cube, query }: { card: IndicatorCard; cube: Cube | undefined; query: Query }) {
  const text = useText();
  const { about } = useFigureText();
  const { language } = text;
  return (
    <div className="about">
      <dl>
        <Own term={about.definition} words={card.definition} />
        <Own term={about.formula} words={card.formula} />
        <Own term={about.mustNot} words={card.mustNotBeReadAs} />
        <Said term={about.unit} text={card.unit.label[language]} />
        <Said term={about.basis} text={about.basisWords[card.basis]} />
        {card.datedBy && <Row term={about.datedBy}>{about.datedWords[card.datedBy]}</Row>}
        <Own term={about.mixes} words={card.mixes} />
        {card.interval && <Said term={about.uncertainty} text={about.intervalWords[card.interval]} />}
        <Several
          term={about.apart}
          sentences={
            card.cuts.every((cut) => cut.length === 0)
              ? []
              : card.cuts.map((cut) => cut.map((dimension) => dimensionTerms[dimension][language]).join(", "))
          }
          none={about.notApart}
        />
        <Row term={about.promised}>{about.promisedDays(card.lagDays, card.provisionalPeriods)}</Row>
        <Row term={about.period}>{text.periodWords[card.period]}</Row>
        <Several
          term={about.additivity}
          sentences={card.by.map((dimension) =>
            about.additive[card.additive[dimension] ?? "none"](dimensionTerms[dimension][language]),
          )}
          none={about.none}
        />
        <Transformed card={card} query={query} />
        {cube && <Hidden cube={cube} />}
        <Several term={about.caveats} sentences={card.caveats.map((caveat) => caveat[language])} none={about.none} />
        <Several
          term={about.breaks}
          sentences={card.breaks.map((one) => `${formatPeriod(one.at, language)}: ${one.text[language]}`)}
          none={about.none}
        />
        <Row term={about.owner}>{text.agencies[card.agency].long}</Row>
        <Row term={about.id}>
          <code>{card.id}</code>
        </Row>
      </dl>
      {cube && (
        <div>
          {cube.sources.map((line) => (
            <AboutSource key={line.dataset} line={line} />
          ))}
          {cube.value.length > 0 && <NewestLineage query={newestQuestion(query, cube)} />}
        </div>
      )}
    </div>
  );
}
