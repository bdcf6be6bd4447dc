import { useId } from "react";
import { formatNumber, formatPeriod } from "#shared/format.ts";
import type { Kept } from "#shared/kept.ts";
import type { Period } from "#shared/period.ts";
import { useText } from "../../text/useText.ts";
import { useKeep } from "../../data/kept.ts";
import { memberOf } from "../../filters/areas.ts";
import type { Known } from "./figures.ts";
import { KeptList } from "./KeptList.tsx";
import { RemarkForm } from "./RemarkForm.tsx";
import { TargetForm } from "./TargetForm.tsx";
import { useIndicatorText } from "./text.ts";
import "./ownMarks.css";

/** Targets of one's own and remarks on the indicator: those there are, and the forms for more. */
export function OwnMarks({
  known: { card, geography },
  codes,
  last,
  targets,
  remarks,
}: {
  known: Known;
  /** The areas shown, by code; none where all of a level are. */
  codes: readonly string[];
  last: Period;
  targets: readonly Kept<"own-target">[];
  remarks: readonly Kept<"annotation">[];
}) {
  const { language } = useText();
  const { own: text } = useIndicatorText();
  const heading = useId();
  const keepTarget = useKeep("own-target", card.id);
  const keepRemark = useKeep("annotation", card.id);
  const nameOf = (code: string) => memberOf(geography, code)?.label[language] ?? code;
  const areas = codes.flatMap((code) => memberOf(geography, code) ?? []);
  const [only] = codes.length === 1 ? codes : [];
  const isCountry = areas[0]?.level === "country";
  return (
    <details className="own no-print">
      <summary id={heading}>{text.title}</summary>
      <p className="muted">{text.lede}</p>
      <section aria-label={text.targets}>
        <h3>{text.targets}</h3>
        <KeptList
          entries={targets}
          keeping={keepTarget}
          said={({ content: { label, value, area, from, to } }) =>
            `${label}: ${formatNumber(value, card.decimals, language)} ${card.unit.label[language]}, ${nameOf(area)}, ${formatPeriod(from, language)} – ${formatPeriod(to, language)}`
          }
        />
        {areas.length > 0 && (
          <TargetForm
            key={areas.map(({ code }) => code).join()}
            card={card}
            areas={areas}
            last={last}
            keep={(content) => keepTarget.keep({ kind: "add", content })}
          />
        )}
        <p className="muted">{text.notDrawn}</p>
      </section>
      <section aria-label={text.remarks}>
        <h3>{text.remarks}</h3>
        <KeptList
          entries={remarks}
          keeping={keepRemark}
          said={({ content }) =>
            `${formatPeriod(content.period, language)}, ${content.area === null ? text.everywhere : nameOf(content.area)}: ${content.text}`
          }
        />
        <RemarkForm
          card={card}
          area={only === undefined || isCountry ? null : only}
          last={last}
          keep={(content) => keepRemark.keep({ kind: "add", content })}
        />
      </section>
    </details>
  );
}
