import type { SourceLine } from "#shared/cube.ts";
import { formatDate, formatDateTime } from "#shared/format.ts";
import { SelectionLink } from "../filters/SelectionLink.tsx";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { Row } from "./AboutRow.tsx";

/** One table that a number is read from: the source's own page, the edition, when it came, and how good it is. */
export function AboutSource({ line }: { line: SourceLine }) {
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
        <Row term={about.quality}>
          <SelectionLink to="/kvalitet/{-$dataset}" params={{ dataset: line.dataset }}>
            {about.checks}
          </SelectionLink>
        </Row>
      </dl>
    </section>
  );
}
