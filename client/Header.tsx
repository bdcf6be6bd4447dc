import { may } from "#shared/role.ts";
import { languages } from "#shared/words.ts";
import { texts, useText } from "./text/useText.ts";
import type { useStanding } from "./data/hooks.ts";
import { RoleChooser } from "./filters/RoleChooser.tsx";
import { SelectionLink } from "./filters/SelectionLink.tsx";
import { useSelection } from "./filters/useSelection.ts";
import type { Page } from "./pages/define.ts";
import { Popover } from "./ui/Popover.tsx";

const languageNames = { da: "Dansk", en: "English" } as const;

/** Name, menu, role and language. */
export function Header({
  pages,
  standing,
}: {
  pages: readonly Page[];
  standing: ReturnType<typeof useStanding>["answer"];
}) {
  const text = useText();
  const { selection, choose } = useSelection();
  const role = standing?.role ?? "viewer";
  const inMenu = (group: Page["group"]) =>
    pages.filter((page) => page.order !== null && page.group === group && may(role, page.right));
  return (
    <div className="bar">
      <SelectionLink to="/" isExact className="brand">
        {text.site.name}
      </SelectionLink>
      <nav aria-label={text.site.navigation} className="menu">
        {inMenu("subjects").map(({ path, title }) => (
          <SelectionLink key={path} to={path} isExact={path === "/"} className="menu-item">
            {title[text.language]}
          </SelectionLink>
        ))}
        <Popover className="menu-item menu-more" title={text.site.aboutData} button={text.site.aboutData}>
          {(close) => (
            <ul className="menu-list">
              {inMenu("data").map(({ path, title }) => (
                <li key={path}>
                  <SelectionLink to={path} className="menu-link" whenGone={close}>
                    {title[text.language]}
                  </SelectionLink>
                </li>
              ))}
            </ul>
          )}
        </Popover>
      </nav>
      <div className="bar-end">
        {standing && standing.roles.length > 0 && <RoleChooser roles={standing.roles} role={role} />}
        <ul className="languages" aria-label={text.site.languages}>
          {languages.map((language) => (
            <li key={language} lang={language}>
              <button
                type="button"
                aria-pressed={language === texts[selection.language].language}
                onClick={() => choose({ language })}
              >
                {languageNames[language]}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
