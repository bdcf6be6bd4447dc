import { lazy } from "react";
import type { Role } from "#shared/role.ts";
import { useText } from "./text/useText.ts";
import { Fetched } from "./ui/Fetched.tsx";
import { Popover } from "./ui/Popover.tsx";

const HelpPanel = lazy(() => import("./tour/HelpPanel.tsx"));

/** What helps everywhere, behind one button. */
export function HelpMenu({ role, search }: { role: Role; search: () => void }) {
  const { site } = useText();
  return (
    <Popover className="button help-button" title={site.help} button={site.help}>
      {(close) => (
        <Fetched waits={null}>
          <HelpPanel role={role} search={search} close={close} />
        </Fetched>
      )}
    </Popover>
  );
}
