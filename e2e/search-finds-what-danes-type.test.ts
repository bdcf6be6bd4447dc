import { expect, test } from "vitest";
import { pages } from "../client/pageList.ts";
import { itemsOf } from "../client/search/items.ts";
import { prepare } from "../client/search/rank.ts";
import { resultsOf } from "../client/search/results.ts";
import { searchTexts } from "../client/search/text.ts";
import { en } from "../client/text/en.ts";
import { danish } from "../client/text/useText.ts";
import { estate } from "./fixtures/searchedEstate.ts";

const menu = pages.filter(({ order }) => order !== null);
const prepared = prepare(itemsOf({ ...estate, pages: menu }, danish, searchTexts.da));
const inEnglish = prepare(itemsOf({ ...estate, pages: menu }, { ...en, language: "en" }, searchTexts.en));

/** The first result of a search, by its kind and what it is known by. */
const first = (search: string, among = prepared): string | undefined =>
  resultsOf(among, search, searchTexts.da)[0]?.items[0]?.key;

test.each([
  // Unemployment, as it is said.
  ["ledighed", "indicator gross-unemployment"],
  ["Ledighed", "indicator gross-unemployment"],
  ["arbejdsløshed", "indicator gross-unemployment"],
  ["arbejdsløse", "indicator gross-unemployment"],
  ["ledige", "indicator gross-unemployment"],
  ["bruttoledig", "indicator gross-unemployment"],
  ["bruttoledighed", "indicator gross-unemployment"],
  ["ledighedsprocent", "indicator gross-unemployment-rate"],
  ["nettoledighed", "indicator net-unemployment"],
  ["aku", "indicator lfs-unemployment-rate"],
  ["langtidsledighed", "indicator long-term-unemployment"],
  ["langtidsledige", "indicator long-term-unemployment"],
  ["dimittender", "indicator graduate-unemployment"],
  ["varsler", "indicator notified-redundancies"],
  ["fyringer", "indicator notified-redundancies"],
  ["arbejdsfordeling", "indicator work-sharing"],
  // Benefits.
  ["dagpenge", "indicator unemployment-benefit-recipients"],
  ["a-dagpenge", "indicator unemployment-benefit-recipients"],
  ["adagpenge", "indicator unemployment-benefit-recipients"],
  ["a kasse", "indicator unemployment-benefit-recipients"],
  ["kontanthjælp", "indicator cash-assistance-recipients"],
  ["kontanthjaelp", "indicator cash-assistance-recipients"],
  ["sygedagpenge", "indicator sickness-benefit-recipients"],
  ["førtidspension", "indicator disability-pension"],
  ["fortidspension", "indicator disability-pension"],
  ["fleksjob", "indicator flex-jobs"],
  ["aktivering", "indicator activation-degree"],
  ["aktivitetsparate", "indicator cash-assistance-activity-ready-share"],
  // Employment and recruitment.
  ["beskæftigelse", "indicator employees"],
  ["beskaeftigelse", "indicator employees"],
  ["lønmodtagere", "indicator employees"],
  ["lonmodtagere", "indicator employees"],
  ["beskæftigelsesfrekvens", "indicator employment-rate"],
  ["årsværk", "indicator employees-fte"],
  ["aarsvaerk", "indicator employees-fte"],
  ["jobopslag", "indicator vacancies-new"],
  ["ledige stillinger", "indicator job-vacancy-rate"],
  ["mangel på arbejdskraft", "indicator failed-recruitment-rate"],
  ["stramhed", "indicator labour-tightness"],
  ["forgæves rekruttering", "indicator failed-recruitment-rate"],
  // The working environment.
  ["arbejdsulykker", "indicator reported-accidents"],
  ["arbejdsulykke", "indicator reported-accidents"],
  ["dødsulykker", "indicator fatal-accidents"],
  ["doedsulykker", "indicator fatal-accidents"],
  ["incidens", "indicator accident-incidence"],
  ["erhvervssygdomme", "indicator reported-occupational-diseases"],
  ["stress", "indicator stress-share"],
  ["vold", "indicator violence-threats-share"],
  ["smerter", "indicator pain-weekly"],
  ["tungt arbejde", "indicator heavy-physical-work"],
  ["sygefravær", "indicator sickness-absence-rate"],
  ["sygefravaer", "indicator sickness-absence-rate"],
  ["tilsyn", "indicator inspections"],
  ["påbud", "indicator decisions"],
  ["paabud", "indicator decisions"],
  ["anerkendelse", "indicator recognition-rate"],
  ["sagsbehandlingstid", "indicator case-processing-time"],
  ["arbejdsskader", "indicator injury-cases-opened"],
  // Areas.
  ["aarhus", "area 751"],
  ["århus", "area 751"],
  ["arhus", "area 751"],
  ["Aarhus Kommune", "area 751"],
  ["Københavns Kommune", "area 101"],
  ["kbh", "area 101"],
  ["københavn", "area 101"],
  ["koebenhavn", "area 101"],
  ["kobenhavn", "area 101"],
  ["copenhagen", "area 101"],
  ["faaborg midtfyn", "area 430"],
  ["fåborg-midtfyn", "area 430"],
  ["lyngby", "area 173"],
  ["høje tåstrup", "area 169"],
  ["taastrup", "area 169"],
  ["ålborg", "area 851"],
  ["ærø", "area 492"],
  ["aeroe", "area 492"],
  ["bornholm", "area 400"],
  ["danmark", "area 000"],
  ["hele landet", "area 000"],
  ["hovedstaden", "area 084"],
  ["sjælland", "area 085"],
  ["fyn", "area 07"],
  ["østjylland", "area 09"],
  ["RAR Fyn", "area FYN"],
  ["0751", "area 751"],
  // Industries and other members.
  ["bygge og anlæg", "member industry db07-10.3"],
  ["bygge og anlaeg", "member industry db07-10.3"],
  ["landbrug skovbrug", "member industry db07-10.1"],
  ["slagterier", "member industry at-36.19"],
  ["rengøring", "member industry at-36.27"],
  ["hjemmepleje", "member industry at-36.32"],
  ["hospitaler", "member industry at-36.33"],
  ["muskelskeletsygdomme", "member diagnosis musculoskeletal"],
  // Datasets and pages.
  ["AUS08", "dataset dst-aus08"],
  ["aus08", "dataset dst-aus08"],
  ["y25i01", "dataset jobindsats-y25i01"],
  ["datakvalitet", "page /kvalitet/{-$dataset}"],
  ["hvornår kommer tallene", "page /aktualitet"],
  ["forside", "page /"],
  // Terms and methods.
  ["konfidensinterval", "term konfidensinterval"],
  ["databrud", "term databrud"],
  ["sæsonkorrigeret", "term saesonkorrigeret"],
  ["saesonkorrigeret", "term saesonkorrigeret"],
  ["fuldtidspersoner", "term fuldtidsperson"],
  ["NOA-L", "term noa-l"],
  ["DB25", "term db07"],
  ["rådgivningspåbud", "indicator decisions"],
  ["beskyttes små tal", "term metode-diskretion"],
  // Slips of the hand.
  ["ledihged", "indicator gross-unemployment"],
  ["kontanthjlp", "indicator cash-assistance-recipients"],
  ["sygedagpneg", "indicator sickness-benefit-recipients"],
  ["arbejdsulykekr", "indicator reported-accidents"],
  ["rødover", "area 175"],
  ["fredrikshavn", "area 813"],
  ["beskæftigelses frekvens", "indicator employment-rate"],
])("%s finds %s first", (search, found) => {
  expect(first(search)).toBe(found);
});

test.each([
  ["ledighed aarhus", "indicator gross-unemployment area 751"],
  ["ledighed i Aarhus", "indicator gross-unemployment area 751"],
  ["kbh kontanthjælp", "indicator cash-assistance-recipients area 101"],
  ["dagpenge nordjylland", "indicator unemployment-benefit-recipients area 081"],
])("%s finds the indicator in the area", (search, found) => {
  expect(first(search)).toBe(found);
});

test.each([["falck"], ["qqq"], ["vejret i morgen"], ["  "], ["!"]])("%s finds nothing", (search) => {
  expect(resultsOf(prepared, search, searchTexts.da)).toEqual([]);
});

test.each(estate.indicators.map(({ id, label }) => [label.da, id] as const))(
  "%s is found first by its own name and its id",
  (name, id) => {
    expect([first(name), first(id)]).toEqual([`indicator ${id}`, `indicator ${id}`]);
  },
);

test.each(estate.indicators.map(({ id, label }) => [label.en, id] as const))(
  "%s is found first by its name in English, where the page is in English",
  (name, id) => {
    expect(first(name, inEnglish)).toBe(`indicator ${id}`);
  },
);

const municipalities = estate.geography!.members.filter(({ level }) => level === "municipality");

test.each(municipalities.map(({ code, label }) => [label.da, code] as const))(
  "%s is found first by its own name, in capitals, and by its code",
  (name, code) => {
    expect([first(name), first(name.toUpperCase()), first(code)]).toEqual(Array(3).fill(`area ${code}`));
  },
);

test.each(estate.datasets.map(({ id }) => [id] as const))("%s is found first by its id", (id) => {
  expect(first(id)).toBe(`dataset ${id}`);
});
