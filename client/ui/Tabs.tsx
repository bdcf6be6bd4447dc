import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import "./tabs.css";

/** Tabs with a place for one action at their end. */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  choose,
  action,
  children,
}: {
  label: string;
  tabs: readonly { id: Id; label: string }[];
  chosen: Id;
  choose: (id: Id) => void;
  action?: ReactNode;
  /** The panel of the chosen tab. */
  children: ReactNode;
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
          {tab.id === chosen && children}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
