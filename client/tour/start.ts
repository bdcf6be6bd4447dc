import type { Role } from "#shared/role.ts";
import { roleWords } from "#shared/urlWords.ts";

/** Roles with a tour of their own. */
export const tourRoles = ["viewer", "manager", "analyst"] as const;
export type TourRole = (typeof tourRoles)[number];

/** Whose tour a role takes: those who look after the data take the analyst's. */
export const tourRoleOf = (role: Role): TourRole => tourRoles.find((own) => own === role) ?? "analyst";

/** What the address says of a step, from 1. */
export const tourWord = (role: TourRole, step: number): string => `${roleWords[role]}:${step}`;
