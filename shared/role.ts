export const roles = ["viewer", "manager", "analyst", "steward", "admin", "auditor"] as const;
export type Role = (typeof roles)[number];

/** What a procedure asks for. Each procedure declares one. */
export const rights = ["read", "export", "drill", "approve", "administer", "audit"] as const;
export type Right = (typeof rights)[number];

/** Who may what. The only such table. */
const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  viewer: ["read", "export"],
  manager: ["read", "export"],
  analyst: ["read", "export", "drill"],
  steward: ["read", "export", "drill", "approve"],
  admin: ["read", "export", "drill", "administer"],
  auditor: ["read", "audit"],
};

export const may = (role: Role, right: Right): boolean => rightsOf[role].includes(right);
