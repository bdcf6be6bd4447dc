import { useMemo, useState } from "react";
import { may } from "#shared/role.ts";
import { languages } from "#shared/words.ts";
import { useText } from "./text/useText.ts";
import type { useStanding } from "./data/hooks.ts";
import { LookChooser } from "./filters/LookChooser.tsx";
import { RoleChooser } from "./filters/RoleChooser.tsx";
import { SelectionLink } from "./filters/SelectionLink.tsx";
import { useSelection } from "./filters/useSelection.ts";
import { HelpMenu } from "./HelpMenu.tsx";
import { Menu } from "./Menu.tsx";
import type { Page } from "./pages/define.ts";
import { SearchButton } from "./SearchButton.tsx";

const languageNames = { da: "Dansk", en: "English" } as const;

/** Name, what helps everywhere, role and language; beneath it the menu. */
export function Header({
  pages,
  standing,
}: {
  pages: readonly Page[];
  standing: ReturnType<typeof useStanding>["answer"];
}) {
  const text = useText();
  const { choose } = useSelection();
  const role = standing?.role ?? "viewer";
  const [isSearching, setSearching] = useState(false);
  const searched = useMemo(() => pages.filter((page) => page.order !== null && may(role, page.right)), [pages, role]);
  return (
    <div className="bar">
      <SelectionLink to="/" isExact className="brand">
        {text.site.name}
      </SelectionLink>
      <div className="bar-end">
        <SearchButton pages={searched} isOpen={isSearching} setOpen={setSearching} />
        <HelpMenu role={role} search={() => setSearching(true)} />
        <LookChooser />
        {standing && standing.roles.length > 0 && <RoleChooser roles={standing.roles} role={role} />}
        <ul className="languages" aria-label={text.site.languages}>
          {languages.map((language) => (
            <li key={language} lang={language}>
              <button type="button" aria-pressed={language === text.language} onClick={() => choose({ language })}>
                {languageNames[language]}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Menu pages={pages.filter((page) => may(role, page.right))} />
    </div>
  );
}
