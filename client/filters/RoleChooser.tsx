import type { Role } from "#shared/role.ts";
import { useText } from "../text/useText.ts";
import { useSelection } from "./useSelection.ts";

/** In demonstration mode one may act as any role. The choice is in the URL, like the rest. */
export function RoleChooser({ roles, role }: { roles: readonly Role[]; role: Role }) {
  const text = useText();
  const { choose } = useSelection();
  return (
    <label className="role">
      <span>{text.site.role}</span>
      <select
        className="field"
        value={role}
        onChange={(event) => choose({ role: roles.find((one) => one === event.target.value) ?? null })}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {text.roles[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
