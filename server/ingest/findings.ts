/** What a check can find. Codes are stable: reports, the audit and operators refer to them. */
export type FindingCode =
  | "source-unreachable"
  | "source-fault"
  | "unreadable"
  | "still-growing"
  | "unknown-file"
  | "ambiguous-file"
  | "empty"
  | "encoding"
  | "forbidden-content"
  | "unknown-measure"
  | "missing-measure"
  | "unknown-code"
  | "vanished-code"
  | "new-code"
  | "code-not-valid"
  | "undeclared-level"
  | "missing-level"
  | "missing-area"
  | "unknown-period"
  | "wrong-frequency"
  | "future-period"
  | "unfinished-period"
  | "missing-period"
  | "vanished-period"
  | "late-first-period"
  | "unknown-mark"
  | "duplicate"
  | "conflicting-duplicate"
  | "negative"
  | "share-out-of-range"
  | "below-smallest-count"
  | "parts-differ"
  | "rows-fell"
  | "total-moved"
  | "unit-jump"
  | "revised"
  | "archive-damaged";

export type Finding = {
  /** `stop`: the release is not served. `warn`: it is, and the report says so. */
  level: "stop" | "warn";
  code: FindingCode;
  dataset: string;
  /** The delivery it was first met in, and its row there. */
  file: string | null;
  row: number | null;
  /** How often it was met. */
  count: number;
  /** One Danish sentence; what the reader of the bytes met stands in it in brackets, in its own English words. */
  reason: string;
  /** Who let it pass, where it needed a person. */
  approvedBy?: string;
};

export type Met = { file?: string; row?: number };

/** Findings of one dataset, collected; the same one met again is counted, not repeated. */
export type Findings = {
  readonly all: readonly Finding[];
  /** Stops the release. Met again with the same code and reason it is counted. */
  stop: (code: FindingCode, reason: string, met?: Met, count?: number) => void;
  /** Stops the release until a named person approves it. */
  stopUnlessApproved: (code: FindingCode, reason: string, met?: Met, count?: number) => void;
  warn: (code: FindingCode, reason: string, met?: Met, count?: number) => void;
  isStopped: () => boolean;
  count: () => { stop: number; warn: number };
};

/** Who lets a release pass a finding that needs a person, and why. */
export type Approval = { by: string; reason: string };

/** Reasons of one code that are told one by one; the rest are counted in the last of them. */
const reasonsPerCode = 5;

export function findingsOf(dataset: string, approval: Approval | null): Findings {
  const all: Finding[] = [];
  const add = (level: Finding["level"], code: FindingCode, reason: string, met: Met = {}, count = 1, more = {}) => {
    const ofCode = all.filter((finding) => finding.code === code && finding.level === level);
    const same = ofCode.find((finding) => finding.reason === reason) ?? ofCode[reasonsPerCode - 1];
    if (same) same.count += count;
    else all.push({ level, code, dataset, file: met.file ?? null, row: met.row ?? null, count, reason, ...more });
  };
  return {
    all,
    stop: (code, reason, met, count) => add("stop", code, reason, met, count),
    stopUnlessApproved: (code, reason, met, count) =>
      approval
        ? add("warn", code, `${reason} Godkendt af ${approval.by}.`, met, count, { approvedBy: approval.by })
        : add("stop", code, `${reason} Kræver godkendelse (--approve NAVN --reason TEKST).`, met, count),
    warn: (code, reason, met, count) => add("warn", code, reason, met, count),
    isStopped: () => all.some(({ level }) => level === "stop"),
    count: () => ({
      stop: all.filter(({ level }) => level === "stop").length,
      warn: all.filter(({ level }) => level === "warn").length,
    }),
  };
}

/** A word of the source as it may stand in a report: short, on one line, without control characters. */
export const quoted = (word: string): string => {
  const line = word.replaceAll(/\p{C}/gu, "�");
  return `»${line.length > 60 ? `${line.slice(0, 60)}…` : line}«`;
};
