import { formatPeriod } from "#shared/format.ts";
import type { Period } from "#shared/period.ts";
import type { Ranking } from "#shared/rank.ts";
import { statusWords } from "#shared/sentences.ts";
import type { Asked } from "../../data/hooks.ts";
import { troubleText } from "../../figure/troubleText.ts";
import { useText } from "../../text/useText.ts";
import { useWords } from "./text.ts";

/** Where the area stands among those of its level, with the places that chance cannot tell apart. */
export function Rank({ asked: { answer, trouble }, period }: { asked: Asked<Ranking>; period: Period | null }) {
  const text = useText();
  const words = useWords();
  if (trouble) return <small>{troubleText(trouble, text)}</small>;
  if (!answer) return <small>{words.loading}</small>;
  const { place, order, ranked, hidden, missing, hasIntervals, status } = answer;
  if (!place)
    return (
      <small>
        {words.unplaced}: {statusWords[status].words[text.language]}
      </small>
    );
  const { rank, from, to } = place;
  const isSpan = hasIntervals ? from !== to : to !== rank;
  const said = [
    words.first[order],
    ...(isSpan ? [hasIntervals ? words.range(from, to) : words.shared(rank, to)] : []),
    ...(hidden > 0 ? [words.hidden(hidden)] : []),
    ...(missing > 0 ? [words.lacking(missing)] : []),
    ...(period !== null && answer.period !== period ? [formatPeriod(answer.period, text.language, "short")] : []),
  ];
  return (
    <>
      <span className="profile-rank">{words.ranked(rank, ranked)}</span> <small>{said.join(" · ")}</small>
    </>
  );
}
