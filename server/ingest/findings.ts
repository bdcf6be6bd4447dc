import type { CheckId } from "#shared/quality.ts";
import { withRemedy } from "./remedies.ts";

/** What a check can find, and the check it is of. Codes are stable: reports, the audit and operators refer to them. */
export const checkOf = {
  "source-unreachable": null,
  "source-fault": null,
  "still-growing": null,
  "unknown-file": null,
  "ambiguous-file": null,
  "waiting-file": null,
  "unsafe-file": null,
  "too-large": null,
  "checksum-differs": null,
  "not-moved": null,
  "archive-damaged": null,
  withdrawn: null,
  unreadable: "contract",
  empty: "contract",
  "unknown-measure": "contract",
  "missing-measure": "contract",
  encoding: "encoding",
  "forbidden-content": "forbidden",
  "missing-key": "whole-key",
  "unknown-code": "codes",
  "vanished-code": "codes",
  "new-code": "codes",
  "code-not-valid": "codes",
  "undeclared-level": "codes",
  "missing-level": "codes",
  "outside-cuts": "codes",
  "unknown-period": "periods",
  "wrong-frequency": "periods",
  "future-period": "periods",
  "unfinished-period": "periods",
  "missing-period": "periods",
  "vanished-period": "periods",
  "late-first-period": "periods",
  "unknown-mark": "marks",
  flagged: "marks",
  "values-hidden": "marks",
  "fell-to-nil": "marks",
  duplicate: "duplicates",
  "conflicting-duplicate": "unique-key",
  negative: "negative",
  "share-out-of-range": "share-range",
  "below-smallest-count": "disclosure",
  "share-of-hidden": "disclosure",
  "rows-fell": "row-count",
  "rows-rose": "row-count",
  "thin-period": "row-count",
  "vanished-cell": "row-count",
  "parts-differ": "parts",
  "control-differs": "control-totals",
  "control-unread": "control-totals",
  "identity-broken": "identities",
  "total-moved": "jump",
  "unit-jump": "unit",
  revised: "revision",
  late: "freshness",
} as const satisfies Record<string, CheckId | null>;
export type FindingCode = keyof typeof checkOf;

/** `stop`: the release is not served. `approval`: nor is it until a named person lets it pass. `warn`: it is, and the report says so. */
export type Severity = "stop" | "approval" | "warn";

export type Finding = {
  /** What it came to: an approval that was given is a warning. */
  level: "stop" | "warn";
  code: FindingCode;
  dataset: string;
  /** The delivery it was first met in, and its row there. */
  file: string | null;
  row: number | null;
  /** How often it was met. */
  count: number;
  /** What was found, in Danish, and where it stops a release what to do; what the reader of the bytes met stands in brackets, in its own English words. */
  reason: string;
  /** Who let it pass, where it needed a person. */
  approvedBy?: string;
};

export type Met = { file?: string | null; row?: number | null };

/** A cell that a check found, its codes by the names of their columns, or a word of a delivery and its place. */
export type Violation = Readonly<Record<string, string | number | null>>;

/** Findings of one dataset, collected; the same one met again is counted, not repeated. */
export type Findings = {
  readonly all: readonly Finding[];
  /** The cells behind the findings, by code; at most `mostViolations` of each. */
  readonly violations: ReadonlyMap<FindingCode, readonly Violation[]>;
  add: (severity: Severity, code: FindingCode, reason: string, met?: Met, count?: number) => void;
  /** Stops the release. Met again with the same code and reason it is counted. */
  stop: (code: FindingCode, reason: string, met?: Met, count?: number) => void;
  warn: (code: FindingCode, reason: string, met?: Met, count?: number) => void;
  violated: (code: FindingCode, cells: readonly Violation[]) => void;
  isStopped: () => boolean;
  count: () => { stop: number; warn: number };
};

/** Who lets a release pass a finding that needs a person, and why. */
export type Approval = { by: string; reason: string };

/** Reasons of one code that are told one by one; the rest are counted in the last of them. */
const reasonsPerCode = 5;
/** Cells of one code that are kept with a finding. */
export const mostViolations = 1000;

/** Letters of a reason at most: what a source says may be of any length, and on any number of lines. */
const longestReason = 600;

/** A reason on one line, no longer than a reader has patience for. */
export const lineOf = (reason: string): string => {
  const line = reason
    .slice(0, longestReason + 1)
    .replaceAll(/\p{C}/gu, "�")
    .replaceAll(new RegExp(civilNumber, "g"), "■");
  return line.length > longestReason ? `${line.slice(0, longestReason)}…` : line;
};

export function findingsOf(dataset: string, approval: Approval | null): Findings {
  const all: Finding[] = [];
  const violations = new Map<FindingCode, Violation[]>();
  const put = (level: Finding["level"], code: FindingCode, reason: string, met: Met, count: number, more = {}) => {
    const ofCode = all.filter((finding) => finding.code === code && finding.level === level);
    const same = ofCode.find((finding) => finding.reason === reason) ?? ofCode[reasonsPerCode - 1];
    if (same) same.count += count;
    else all.push({ level, code, dataset, file: met.file ?? null, row: met.row ?? null, count, reason, ...more });
  };
  const add: Findings["add"] = (severity, code, found, met = {}, count = 1) => {
    const reason = lineOf(found);
    if (severity === "warn") put("warn", code, reason, met, count);
    else if (severity === "stop") put("stop", code, withRemedy(code, reason), met, count);
    else if (approval)
      put("warn", code, `${reason} Godkendt af ${approval.by}.`, met, count, { approvedBy: approval.by });
    else put("stop", code, `${reason} Kræver godkendelse (--approve NAVN --reason TEKST).`, met, count);
  };
  return {
    all,
    violations,
    add,
    stop: (code, reason, met, count) => add("stop", code, reason, met, count),
    warn: (code, reason, met, count) => add("warn", code, reason, met, count),
    violated: (code, cells) => {
      const kept = violations.get(code) ?? [];
      violations.set(code, [...kept, ...cells].slice(0, mostViolations));
    },
    isStopped: () => all.some(({ level }) => level === "stop"),
    count: () => ({
      stop: all.filter(({ level }) => level === "stop").length,
      warn: all.filter(({ level }) => level === "warn").length,
    }),
  };
}

/** A Danish civil registration number: a date and four digits. */
export const civilNumber = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-?\d{4}(?!\d)/;

/** A word of the source as it may stand in a report: short, on one line, without control characters or civil numbers. */
export const quoted = (word: string): string => {
  const line = word.replaceAll(/\p{C}/gu, "�").replaceAll(new RegExp(civilNumber, "g"), "■");
  return `»${line.length > 60 ? `${line.slice(0, 60)}…` : line}«`;
};
