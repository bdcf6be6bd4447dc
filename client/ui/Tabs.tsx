import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import "./tabs.css";

/** Tabs with a place for one action at their end. Only the chosen panel is drawn. */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  choose,
  action,
}: {
  label: string;
  tabs: readonly { id: Id; label: string; panel: () => ReactNode }[];
  chosen: Id;
  choose: (id: Id) => void;
  action?: ReactNode;
}) {
  return (
    <Radix.Root
      value={chosen}
      onValueChange={(value) => {
        const tab = tabs.find(({ id }) => id === value);
        if (tab) choose(tab.id);
      }}
    >
      <div className="tabs">
        <Radix.List className="tabs-list" aria-label={label}>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.id} className="tab" value={tab.id}>
              {tab.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {action}
      </div>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className="tab-panel">
          {tab.id === chosen && tab.panel()}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
