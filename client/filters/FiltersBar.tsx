import { lazy } from "react";
import { dayInDenmark } from "#shared/day.ts";
import { type Selection, defaults } from "#shared/selection.ts";
import { useText } from "../text/useText.ts";
import { useDimension, useStanding } from "../data/hooks.ts";
import { Fetched } from "../ui/Fetched.tsx";
import { Popover } from "../ui/Popover.tsx";
import { areaLabel, countryCode, memberOf, toggled } from "./areas.ts";
import { Chip } from "./Chip.tsx";
import { KnownOn } from "./KnownOn.tsx";
import { periodLabel } from "./periodLabel.ts";
import { useSelection } from "./useSelection.ts";
import "./filters.css";

const AreaPicker = lazy(() => import("./AreaPicker.tsx"));
const PeriodPicker = lazy(() => import("./PeriodPicker.tsx"));

const isNarrowed = ({ areas, period, knownOn }: Selection) =>
  knownOn !== null ||
  "level" in areas ||
  areas.length > 0 ||
  JSON.stringify(period) !== JSON.stringify(defaults.period);

/** Where and when, as chips one can take away, each with its picker. All of it is in the URL. */
export function FiltersBar({ version, hasAreas = true }: { version: string | null; hasAreas?: boolean }) {
  const { selection, choose } = useSelection();
  const geography = useDimension("geography").answer;
  const standing = useStanding().answer;
  const day = standing && dayInDenmark(standing.clock ?? standing.publishedAt);
  const text = useText();
  const { areas, period } = selection;
  const codes = "level" in areas ? [] : areas.filter((code) => !geography || memberOf(geography, code));
  return (
    <section className="filters no-print" aria-label={text.filters.title}>
      {hasAreas && (
        <fieldset className="filters-group">
          <legend>{text.filters.area}</legend>
          {"level" in areas && (
            <Chip label={text.everyOf[areas.level]} remove={() => choose({ areas: defaults.areas })} />
          )}
          {codes.map((code) => (
            <Chip
              key={code}
              label={areaLabel(geography, code, text.language)}
              remove={() => choose({ areas: toggled(areas, code) })}
            />
          ))}
          <Popover
            className={"level" in areas || codes.length > 0 ? "button" : "chip chip-button"}
            title={text.filters.choose}
            button={
              <>
                {"level" in areas || codes.length > 0 ? text.filters.add : text.filters.country}{" "}
                <span aria-hidden="true">▾</span>
              </>
            }
          >
            {(close) => (
              <Fetched waits={null}>
                {geography && day && (
                  <AreaPicker
                    dimension={geography}
                    day={day}
                    areas={areas}
                    choose={(next) => {
                      choose({ areas: next });
                      if ("level" in next || next.length === 0 || next[0] === countryCode) close();
                    }}
                  />
                )}
              </Fetched>
            )}
          </Popover>
        </fieldset>
      )}
      <fieldset className="filters-group">
        <legend>{text.filters.period}</legend>
        <Popover
          className="chip chip-button"
          title={text.filters.period}
          button={
            <>
              {periodLabel(period, text)} <span aria-hidden="true">▾</span>
            </>
          }
        >
          {(close) => (
            <Fetched waits={null}>
              {day && (
                <PeriodPicker
                  period={period}
                  newest={Number(day.slice(0, 4))}
                  choose={(next) => {
                    choose({ period: next });
                    close();
                  }}
                />
              )}
            </Fetched>
          )}
        </Popover>
      </fieldset>
      <KnownOn day={day} />
      {isNarrowed(selection) && (
        <button
          type="button"
          className="button"
          onClick={() => choose({ areas: defaults.areas, period: defaults.period, knownOn: null })}
        >
          {text.filters.reset}
        </button>
      )}
      {version && <p className="filters-version">{version}</p>}
    </section>
  );
}
