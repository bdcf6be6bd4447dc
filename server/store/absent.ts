const absences: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR"]);

/** For a read of what need not be there: answers `nothing` where it is not, and throws every other cause on. */
export const unlessAbsent =
  <Nothing>(nothing: Nothing) =>
  (cause: unknown): Nothing => {
    if (cause instanceof Error && "code" in cause && absences.has(cause.code)) return nothing;
    throw cause;
  };
