import type { IndicatorCard } from "#shared/indicator.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { useKeepPreference } from "../data/kept.ts";
import { useKeptPreference } from "../data/keptQueries.ts";
import { KeepNotice } from "./KeepNotice.tsx";
import "./follow.css";

/** Puts an indicator on one's watch list, or takes it off. Where what is kept does not answer there is nothing to press. */
export default function Follow({ card, isNamed = false }: { card: IndicatorCard; isNamed?: boolean }) {
  const { language } = useText();
  const { follow } = useFigureText();
  const { value: watch = [], isKnown } = useKeptPreference("watch");
  const keeping = useKeepPreference("watch");
  if (!isKnown) return <span className="follow-place" />;
  const isFollowed = watch.includes(card.id);
  const toggle = () => keeping.keep(isFollowed ? watch.filter((id) => id !== card.id) : [...watch, card.id]);
  return (
    <>
      <button
        type="button"
        className={isNamed ? "button follow-named" : "follow"}
        aria-pressed={isFollowed}
        aria-label={follow.label(card.label[language])}
        title={isFollowed ? follow.off : follow.on}
        onClick={toggle}
      >
        <span aria-hidden="true">{isFollowed ? "★" : "☆"}</span>
        {isNamed && ` ${isFollowed ? follow.followed : follow.on}`}
      </button>
      <KeepNotice keeping={keeping} />
    </>
  );
}
