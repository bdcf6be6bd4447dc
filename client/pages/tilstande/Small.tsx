import type { IndicatorCard } from "#shared/indicator.ts";
import type { Change } from "../../figure/change.ts";
import { ChangeSentence } from "../../figure/ChangeSentence.tsx";
import { Freshness } from "../../ui/Freshness.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Sparkline } from "../../ui/Sparkline.tsx";
import { useWords } from "./text.ts";

const step = { kind: "change", since: "2025M07", relative: 2.1 } as const;

const changes: readonly (Change & { id: string })[] = [
  { id: "good", ...step, absolute: -1240, tone: "good" },
  { id: "bad", ...step, absolute: 1240, tone: "bad" },
  { id: "neutral", ...step, absolute: 1240, tone: "neutral" },
  { id: "same", ...step, absolute: 0, tone: "same" },
  { id: "unsure", ...step, absolute: 12, tone: "unsure" },
  { id: "break", kind: "break", at: "2025M07" },
  { id: "none", kind: "none" },
];

const shape = [3, 4, null, 6, 5, 7].map((value, at) => ({ value, isFinal: at < 4 }));

/** What stands around figures, in each of its states. */
export function Small({ card }: { card: IndicatorCard }) {
  const words = useWords();
  return (
    <div className="states-small" data-still="">
      <div>
        {changes.map((change) => (
          <ChangeSentence key={change.id} change={change} card={card} />
        ))}
      </div>
      <div>
        <p>
          <Freshness isLate={false}>{words.current}</Freshness>
        </p>
        <p>
          <Freshness isLate>{words.late}</Freshness>
        </p>
        <Sparkline points={shape} />
        <Sparkline points={[]} />
      </div>
      <div>
        <Notice tone="plain">{words.plain}</Notice>
        <Notice tone="trouble" action={{ label: words.act, act: () => undefined }}>
          {words.trouble}
        </Notice>
        <Skeleton height={40} label={words.waits} />
      </div>
    </div>
  );
}
