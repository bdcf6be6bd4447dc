import { Refusal } from "#shared/refusal.ts";
import { type Role, roles } from "#shared/role.ts";
import type { DataMode } from "#shared/words.ts";

/** Who is calling. `actor` is what the audit writes; it names no person until sign-in exists. */
export type Caller = { actor: string; role: Role };

const isRole = (text: string): text is Role => roles.some((role) => role === text);

/**
 * The caller of a request. Demonstration mode: the role named in `X-Demo-Role`, else `viewer`. Live mode: `viewer`, and
 * the header has no effect; sign-in (OIDC) takes this function's place, answering `iss`+`sub` as the actor and the role
 * of its claims. Throws `Refusal` on a role that does not exist.
 */
export function callerOf(demoRole: string | readonly string[] | undefined, mode: DataMode): Caller {
  if (mode === "live") return { actor: "live", role: "viewer" };
  if (demoRole === undefined) return { actor: "demo", role: "viewer" };
  if (typeof demoRole !== "string" || !isRole(demoRole))
    throw new Refusal("invalid-input", "X-Demo-Role", { path: "X-Demo-Role" });
  return { actor: "demo", role: demoRole };
}

/** Whom what a caller keeps belongs to: each role of the demonstration is a user of its own, one who has signed in is one. */
export const ownerOf = ({ actor, role }: Caller): string =>
  actor === "demo" || actor === "live" ? `${actor}:${role}` : actor;
