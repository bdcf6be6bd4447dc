import type { Member } from "./dimension.ts";

/** Why two groups of different schemes belong together: by their names, by the revision of one scheme into another, or not at all. */
export type BridgeBasis = "named" | "revised" | "none";

/** One pair of groups that share companies, and where that is known from. Every pair there is stands, so that what is left out shares none. */
export type BridgeLink = { from: string; to: string; basis: BridgeBasis; source: string };

/**
 * How one industry stands to another: the same, a part of it, made up of it among others, sharing some with it, or nothing.
 * `nested` is the scheme's own nesting and so exact; `named` and `revised` are never exact.
 */
export type Match = {
  relation: "same" | "within" | "contains" | "overlaps" | "none";
  basis: "nested" | "named" | "revised";
};

export type Bridge = { members: readonly Member[]; links: readonly BridgeLink[] };

/** The finest grouping of each family of schemes, which its coarser groups are made of. */
const finest = { at: "at-36", db07: "db07-36" } as const;
type Family = keyof typeof finest;

const isAt = ({ level }: Member): boolean => level.startsWith("at-");
const isRevised = ({ level }: Member): boolean => level.startsWith("db25-");

type Partners = { codes: ReadonlySet<string>; isWhole: boolean };

/** The finest members a group is made of; a group of the revised scheme stands for those of the group it has replaced. */
function atomsOf(member: Member, { members, links }: Bridge): ReadonlySet<string> {
  const family: Family = isAt(member) ? "at" : "db07";
  const codes = isRevised(member)
    ? links.filter(({ from, basis }) => from === member.code && basis !== "none").map(({ to }) => to)
    : [member.code];
  const own = members.filter(
    ({ level, code, parents }) =>
      level === finest[family] && codes.some((wanted) => wanted === code || parents.includes(wanted)),
  );
  return new Set(own.map(({ code }) => code));
}

/** The finest members of the other family that share companies with these, and whether each of these shares some: else part of them lies nowhere. */
function partnersOf(atoms: ReadonlySet<string>, links: readonly BridgeLink[]): Partners {
  const named = links.filter(({ basis }) => basis === "named");
  const each = [...atoms].map((atom) =>
    named.flatMap(({ from, to }) => (from === atom ? [to] : to === atom ? [from] : [])),
  );
  return { codes: new Set(each.flat()), isWhole: each.every((partners) => partners.length > 0) };
}

const isPartOf = ({ codes, isWhole }: Partners, whole: ReadonlySet<string>) =>
  isWhole && codes.size > 0 && [...codes].every((code) => whole.has(code));
const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].some((code) => other.has(code));

/** How `one` stands to `other`, two members of the industry dimension. What is not stated belongs to nothing. */
export function matchOf(one: Member, other: Member, bridge: Bridge): Match {
  const isNamed = isAt(one) !== isAt(other);
  const basis = isNamed ? "named" : isRevised(one) !== isRevised(other) ? "revised" : "nested";
  if (one.code === other.code) return { relation: "same", basis: "nested" };
  if (one.isUnknown || other.isUnknown || one.isTotal || other.isTotal) return { relation: "none", basis };
  const [own, others] = [atomsOf(one, bridge), atomsOf(other, bridge)];
  const reach = isNamed ? partnersOf(own, bridge.links) : { codes: own, isWhole: true };
  const back = isNamed ? partnersOf(others, bridge.links) : { codes: others, isWhole: true };
  const isWithin = isPartOf(reach, others);
  const isWhole = isPartOf(back, own);
  if (isWithin && isWhole) return { relation: "same", basis };
  if (isWithin) return { relation: "within", basis };
  if (isWhole) return { relation: "contains", basis };
  return { relation: meets(reach.codes, others) ? "overlaps" : "none", basis };
}

/** Whether two groups are one and the same by the scheme itself, so that their figures may stand side by side without a word. */
export const isExact = ({ relation, basis }: Match): boolean => relation === "same" && basis === "nested";
