import { breakdownIds, type DimensionCard, isLevel, type Member } from "#shared/dimension.ts";
import { formatPeriods } from "#shared/format.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { ReconciliationCard } from "#shared/reconciliation.ts";
import { everyTheme, indicatorsIn } from "#shared/themes.ts";
import { dimensionTerms, groupingTerms, levelTerms } from "#shared/terms.ts";
import type { Language, Words } from "#shared/words.ts";
import { freshnessText, isLate, worst } from "../figure/freshness.ts";
import type { Breakdowns } from "../filters/apart.ts";
import { countryCode } from "../filters/areas.ts";
import { glossary } from "../glossary/glossary.ts";
import { methods } from "../glossary/methods.ts";
import type { PageText } from "../text/useText.ts";
import type { SearchItem } from "./item.ts";
import type { SearchText } from "./text.ts";
import { areaWords, pageWords } from "./words.ts";

/** A page as the menu knows it. */
export type SearchedPage = { path: string; title: Words };

/** Everything there is to find, as the catalogue answers it. */
export type Searched = {
  indicators: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  geography: DimensionCard | undefined;
  breakdowns: Breakdowns;
  reconciliations: readonly ReconciliationCard[];
  pages: readonly SearchedPage[];
};

type Said = { text: PageText; words: SearchText };

const paths = {
  theme: "/temaer/{-$theme}",
  area: "/omraader/{-$code}",
  industry: "/brancher/{-$code}",
  dataset: "/kvalitet/{-$dataset}",
  reconciliation: "/afstemning/{-$id}",
  term: "/ordbog/{-$term}",
} as const;

const other = (language: Language): Language => (language === "da" ? "en" : "da");

const plain = { freshness: null, hasEnded: false, scope: null } as const;

const span = (card: DatasetCard | undefined, language: Language): string[] =>
  card?.release ? [formatPeriods(card.release.firstPeriod, card.release.lastPeriod, language, "short")] : [];

function freshnessOf(cards: readonly DatasetCard[], text: PageText): Pick<SearchItem, "freshness" | "hasEnded"> {
  const card = worst(cards);
  if (!card) return { freshness: null, hasEnded: false };
  if (card.state === "ended") return { freshness: null, hasEnded: true };
  return { freshness: { isLate: isLate(card), label: freshnessText(card, text) }, hasEnded: false };
}

/** The finest areas with figures, in words. */
function levelsIn({ levels }: IndicatorCard, { text, words }: Said): string {
  const finest = (["municipality", "rar", "landsdel", "region"] as const).find((level) => levels.includes(level));
  return finest ? levelTerms[finest][text.language] : words.onlyCountry;
}

function indicatorItem(card: IndicatorCard, { datasets }: Searched, said: Said): SearchItem {
  const { text } = said;
  const { language } = text;
  const own = datasets.filter(({ id }) => card.datasets.includes(id));
  const agency = text.agencies[card.agency];
  const theme = text.theme[card.theme] ?? card.theme;
  return {
    kind: "indicator",
    key: `indicator ${card.id}`,
    name: card.label[language],
    ids: [card.id],
    aliases: [...card.synonyms, card.label[other(language)]],
    about: [agency.short, agency.long, theme, ...own.map(({ table }) => table)],
    facts: [
      agency.short,
      levelsIn(card, said),
      ...span(
        datasets.find(({ id }) => id === card.datasets[0]),
        language,
      ),
      card.id,
    ],
    ...freshnessOf(own, text),
    target: { to: "/indikator/$id", params: { id: card.id }, part: {} },
    scope: { levels: card.levels },
  };
}

const isSearched = ({ level }: Member): boolean => level !== "unknown" && level !== "foreign";

function areaItem(member: Member, { pages }: Searched, { text, words }: Said): SearchItem {
  const { language } = text;
  const { code, level } = member;
  const name = member.label[language];
  const bare = name.replace(/^(?:Region|Landsdel|RAR|Province) /, "");
  const isMunicipality = level === "municipality";
  const hasProfile = code !== countryCode && pages.some(({ path }) => path === paths.area);
  return {
    kind: "area",
    key: `area ${code}`,
    name,
    ids: /^\d+$/.test(code) ? [code, ...(isMunicipality ? [`0${code}`] : [])] : [],
    aliases: [
      member.label[other(language)],
      ...(bare === name ? [] : [bare]),
      ...(isMunicipality ? [`${name} kommune`, `${name}s kommune`] : []),
      ...(areaWords[code] ?? []),
    ],
    about: [code],
    facts: [...(isLevel(level) ? [levelTerms[level][language]] : []), words.code(code)],
    ...plain,
    target: hasProfile
      ? { to: paths.area, params: { code }, part: {} }
      : { to: "/", params: {}, part: { areas: code === countryCode ? [] : [code] } },
    scope: { area: code, level },
  };
}

/** Members of one name stand once, for all their groupings. */
function memberItems({ indicators, breakdowns, pages }: Searched, { text, words }: Said): SearchItem[] {
  const { language } = text;
  const hasProfile = pages.some(({ path }) => path === paths.industry);
  return breakdownIds.flatMap((dimension) => {
    const members = (breakdowns[dimension]?.members ?? []).filter(({ isTotal, isUnknown }) => !isTotal && !isUnknown);
    const names = [...new Set(members.map(({ label }) => label[language]))];
    return names.flatMap((name): SearchItem[] => {
      const same = members.filter(({ label }) => label[language] === name);
      const shown = same.flatMap((member) => {
        const card = indicators.find(
          ({ groupings, cuts }) =>
            groupings[dimension]?.includes(member.level) && cuts.some((cut) => cut.includes(dimension)),
        );
        return card ? [{ member, card }] : [];
      });
      const [first] = shown;
      if (!first) return [];
      const { member, card } = first;
      const isProfiled = dimension === "industry" && hasProfile;
      const groupings = [...new Set(same.map(({ level }) => groupingTerms[level]?.[language] ?? level))];
      return [
        {
          kind: "member",
          key: `member ${dimension} ${member.code}`,
          name,
          ids: same.map(({ code }) => code),
          aliases: [...new Set(same.map(({ label }) => label[other(language)]))],
          about: [dimensionTerms[dimension][language]],
          facts: [
            dimensionTerms[dimension][language],
            ...groupings.slice(0, 3),
            ...(isProfiled ? [] : [words.shownFor(card.label[language])]),
          ],
          ...plain,
          target: isProfiled
            ? { to: paths.industry, params: { code: member.code }, part: {} }
            : { to: "/indikator/$id", params: { id: card.id }, part: { members: { [dimension]: [member.code] } } },
        },
      ];
    });
  });
}

function datasetItem(card: DatasetCard, { text, words }: Said): SearchItem {
  const { language } = text;
  const agency = text.agencies[card.source.agency];
  return {
    kind: "dataset",
    key: `dataset ${card.id}`,
    name: card.label[language],
    ids: [card.table, card.id],
    aliases: [card.label[other(language)]],
    about: [card.source.label[language], agency.short, agency.long],
    facts: [card.source.label[language], words.table(card.table), ...span(card, language)],
    ...freshnessOf([card], text),
    target: { to: paths.dataset, params: { dataset: card.id }, part: {} },
    scope: null,
  };
}

function pageItems({ pages, indicators, reconciliations }: Searched, { text, words }: Said): SearchItem[] {
  const { language } = text;
  const own = pages.map(({ path, title }): SearchItem => ({
    kind: "page",
    key: `page ${path}`,
    name: title[language],
    ids: [],
    aliases: [title[other(language)], ...(pageWords[path] ?? [])],
    about: [],
    facts: [],
    ...plain,
    target: { to: path, params: {}, part: {} },
  }));
  const themes = pages.some(({ path }) => path === paths.theme)
    ? everyTheme.filter((theme) => indicatorsIn(theme, indicators).length > 0)
    : [];
  return [
    ...own,
    ...themes.map(({ id, title }): SearchItem => ({
      kind: "page",
      key: `theme ${id}`,
      name: title[language],
      ids: [id],
      aliases: [title[other(language)]],
      about: [],
      facts: [words.theme],
      ...plain,
      target: { to: paths.theme, params: { theme: id }, part: {} },
    })),
    ...reconciliations.map(({ id, label, question }): SearchItem => ({
      kind: "page",
      key: `reconciliation ${id}`,
      name: question[language],
      ids: [],
      aliases: [label[language]],
      about: [words.reconciled],
      facts: [words.reconciled],
      ...plain,
      target: { to: paths.reconciliation, params: { id }, part: {} },
    })),
  ];
}

/** Words and pages of method. */
function termItems({ pages }: Searched, { text: { language } }: Said): SearchItem[] {
  if (!pages.some(({ path }) => path === paths.term)) return [];
  return [...glossary, ...methods].map((entry): SearchItem => ({
    kind: "term",
    key: `term ${entry.id}`,
    name: entry.name[language],
    ids: [],
    aliases: [entry.name[other(language)], ...("forms" in entry ? entry.forms[language] : [])],
    about: [],
    facts: [entry.definition[language]],
    ...plain,
    target: { to: paths.term, params: { term: entry.id }, part: {} },
  }));
}

/** Everything a search finds, in the language of the page; within a kind in the order of its list. */
export function itemsOf(searched: Searched, text: PageText, words: SearchText): SearchItem[] {
  const said = { text, words };
  return [
    ...searched.indicators.map((card) => indicatorItem(card, searched, said)),
    ...(searched.geography?.members ?? []).filter(isSearched).map((member) => areaItem(member, searched, said)),
    ...memberItems(searched, said),
    ...pageItems(searched, said),
    ...termItems(searched, said),
    ...searched.datasets.map((card) => datasetItem(card, said)),
  ];
}
