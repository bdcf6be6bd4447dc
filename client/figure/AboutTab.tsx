import type { ReactNode } from "react";
import type { Cube, SourceLine } from "#shared/cube.ts";
import { formatDate, formatDateTime, formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { dimensionTerms } from "#shared/terms.ts";
import type { Query } from "#shared/query.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { newestQuestion } from "./cell.ts";
import { EvidenceNote } from "./EvidenceNote.tsx";
import { NewestLineage } from "./NewestLineage.tsx";
import "./aboutTab.css";

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Source({ line }: { line: SourceLine }) {
  const { notStated, language } = useText();
  const { about } = useFigureText();
  const day = (date: string | null) => (date === null ? notStated : formatDate(date, language));
  return (
    <section className="about-source">
      <h3>
        {line.source[language]}, {line.table}
      </h3>
      <dl>
        <Row term={about.documentation}>
          <a href={line.documentation} rel="external noreferrer">
            {line.table}
          </a>
        </Row>
        <Row term={about.release}>
          <code>{line.release}</code>
        </Row>
        <Row term={about.updated}>{day(line.updatedAt)}</Row>
        <Row term={about.fetched}>{formatDateTime(line.fetchedAt, language)}</Row>
        <Row term={about.next}>{day(line.nextUpdate)}</Row>
      </dl>
    </section>
  );
}

/** What the number is, where it comes from, and what it must not be taken for. */
export function AboutTab({ card, cube, query }: { card: IndicatorCard; cube: Cube | undefined; query: Query }) {
  const text = useText();
  const { about } = useFigureText();
  const { language } = text;
  return (
    <div className="about">
      <dl>
        <Row term={about.definition}>{card.definition[language]}</Row>
        {card.formula && <Row term={about.formula}>{card.formula[language]}</Row>}
        <Row term={about.mustNot}>{card.mustNotBeReadAs[language]}</Row>
        {card.evidence && (
          <Row term={about.evidence}>
            <EvidenceNote evidence={card.evidence} />
          </Row>
        )}
        <Row term={about.unit}>{card.unit.label[language]}</Row>
        <Row term={about.basis}>{about.basisWords[card.basis]}</Row>
        {card.datedBy && <Row term={about.datedBy}>{about.datedWords[card.datedBy]}</Row>}
        {card.mixes && <Row term={about.mixes}>{card.mixes[language]}</Row>}
        {card.interval && <Row term={about.uncertainty}>{about.intervalWords[card.interval]}</Row>}
        <Row term={about.apart}>
          {card.cuts.every((cut) => cut.length === 0) ? (
            about.notApart
          ) : (
            <ul>
              {card.cuts.map((cut) => (
                <li key={cut.join(" ")}>{cut.map((dimension) => dimensionTerms[dimension][language]).join(", ")}</li>
              ))}
            </ul>
          )}
        </Row>
        <Row term={about.promised}>{about.promisedDays(card.lagDays, card.provisionalPeriods)}</Row>
        <Row term={about.period}>{text.periodWords[card.period]}</Row>
        <Row term={about.additivity}>
          <ul>
            {card.by.map((dimension) => (
              <li key={dimension}>
                {about.additive[card.additive[dimension] ?? "none"](dimensionTerms[dimension][language])}
              </li>
            ))}
          </ul>
        </Row>
        <Row term={about.caveats}>
          {card.caveats.length === 0 ? (
            about.none
          ) : (
            <ul>
              {card.caveats.map((caveat) => (
                <li key={caveat.da}>{caveat[language]}</li>
              ))}
            </ul>
          )}
        </Row>
        <Row term={about.breaks}>
          {card.breaks.length === 0 ? (
            about.none
          ) : (
            <ul>
              {card.breaks.map((one) => (
                <li key={one.id}>
                  {formatPeriod(one.at, language)}: {one.text[language]}
                </li>
              ))}
            </ul>
          )}
        </Row>
        <Row term={about.id}>
          <code>{card.id}</code>
        </Row>
      </dl>
      {cube && (
        <div>
          {cube.sources.map((line) => (
            <Source key={line.dataset} line={line} />
          ))}
          {cube.value.length > 0 && <NewestLineage query={newestQuestion(query, cube)} />}
        </div>
      )}
    </div>
  );
}
