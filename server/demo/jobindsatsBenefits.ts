import type { Column, JobindsatsTable } from "./jobindsatsTable.ts";
import { split } from "./jobindsatsTable.ts";
import { type CashShare, cashPart } from "./starActivation.ts";
import { type Benefit, onBenefit } from "./starBenefits.ts";
import type { Period } from "#shared/period.ts";
import type { Rule } from "./worldCalendar.ts";
import type { Series } from "./world.ts";

const monthly = (first: Period, day: number, monthsAfter = 1): Rule => ({
  frequency: "month",
  first,
  monthsAfter,
  day,
});

const onIt = (benefit: Benefit, measure: "persons" | "fte"): Column => ({
  name: measure === "fte" ? "Antal fuldtidspersoner" : "Antal personer",
  figure: ({ area, period }) => onBenefit(benefit, measure, area, period),
});

const rate = (benefit: Benefit, name: string, per: Series): Column => ({
  name,
  above: ({ area, period }) => onBenefit(benefit, "fte", area, period),
  below: ({ world, area, period }) => {
    const [before, last] = [String(Number(period.slice(0, 4)) - 1), world.lastPeriod(per, world.clock)];
    return world.value(per, area, before < last ? before : last, world.clock);
  },
  times: 100,
});

const benefitTable = (id: string, benefit: Benefit, name: string, page: string): JobindsatsTable => ({
  id,
  name: `Antal personer og fuldtidspersoner på ${name}`,
  group: "Øvrige ydelser",
  page: `ydelser/${page}/antal-personer-og-fuldtidspersoner`,
  calendar: monthly("2015M01", 24),
  hierarchies: [],
  columns: [
    onIt(benefit, "persons"),
    onIt(benefit, "fte"),
    rate(benefit, "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år", "labour-force"),
    rate(benefit, "Fuldtidspersoner i pct. af befolkningen 16-66 år", "population-16-66"),
  ],
});

const part =
  (name: CashShare): Extract<Column, { figure: unknown }>["figure"] =>
  ({ world, area, period }) =>
    cashPart(world, name, area, period);
const whole =
  (series: "cash-fte" | "cash-persons"): Extract<Column, { figure: unknown }>["figure"] =>
  ({ world, area, period }) =>
    world.value(series, area, period, world.clock);

const offers = split(
  "_tilb_2ptv",
  "Tilbud",
  "Tilbud i alt",
  [
    ["Vejledning og opkvalificering i alt", 0.665],
    ["Virksomhedspraktik i alt", 0.235],
    ["Nytteindsats i alt", 0.037],
    ["Ansættelse med løntilskud i alt", 0.033],
    ["Særligt tilrettelagt nytteindsats i alt", 0.03],
  ],
  true,
);

/** Benefits and activation. Names of columns as in recorded requests or with users of the API (y07a02, y60c07, y60j01). */
export const benefitTables: readonly JobindsatsTable[] = [
  benefitTable("y07a02", "sickness", "sygedagpenge", "sygedagpenge"),
  benefitTable("y08a02", "flex", "fleksjob", "fleksjob"),
  benefitTable("y10a02", "disability", "førtidspension", "tilbagetraekningsydelser/foertidspension"),
  {
    id: "y60c01",
    name: "Antal aktiverede og fuldtidsaktiverede",
    group: "Kontanthjælp",
    page: "ydelser/kontanthjaelp/antal-aktiverede-og-fuldtidsaktiverede",
    calendar: monthly("2021M07", 21),
    hierarchies: [offers],
    columns: [
      { name: "Antal aktiverede", figure: part("affected") },
      { name: "Antal fuldtidsaktiverede", figure: part("degree") },
    ],
  },
  {
    id: "y60c07",
    name: "Aktiveringsgrad og andel aktiveringsberørte",
    group: "Kontanthjælp",
    page: "ydelser/kontanthjaelp/aktiveringsgrad-og-andel-aktiveringsberoerte",
    calendar: monthly("2021M07", 21),
    hierarchies: [],
    columns: [
      { name: "Aktiveringsgrad", above: part("degree"), below: whole("cash-fte"), times: 100 },
      { name: "Andel aktiveringsberørte", above: part("affected"), below: whole("cash-persons"), times: 100 },
    ],
  },
  {
    id: "y60j01",
    name: "Antal og andel personer med ordinære timer",
    group: "Kontanthjælp",
    page: "ydelser/kontanthjaelp/ordinaere-timer",
    calendar: monthly("2021M07", 21, 2),
    hierarchies: [],
    columns: [
      { name: "Antal personer med ordinære timer", figure: part("hours") },
      { name: "Andel personer med ordinære timer", above: part("hours"), below: whole("cash-persons"), times: 100 },
    ],
  },
];
