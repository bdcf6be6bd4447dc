import { SelectionLink } from "./filters/SelectionLink.tsx";
import type { Page } from "./pages/define.ts";
import { useText } from "./text/useText.ts";
import { Popover } from "./ui/Popover.tsx";

const inMenu = (pages: readonly Page[], group: Page["group"]) =>
  pages.filter((page) => page.order !== null && page.group === group);

/** The pages in a row, those on the data behind a button; all of them behind one where there is no room for a row. */
export function Menu({ pages }: { pages: readonly Page[] }) {
  const text = useText();
  const [subjects, data] = [inMenu(pages, "subjects"), inMenu(pages, "data")];
  const listed = (some: readonly Page[], close: () => void) => (
    <ul className="menu-list">
      {some.map(({ path, title }) => (
        <li key={path}>
          <SelectionLink to={path} isExact={path === "/"} className="menu-link" whenGone={close}>
            {title[text.language]}
          </SelectionLink>
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label={text.site.navigation} className="menu">
      {subjects.map(({ path, title }) => (
        <SelectionLink key={path} to={path} isExact={path === "/"} className="menu-item menu-wide">
          {title[text.language]}
        </SelectionLink>
      ))}
      <Popover className="menu-item menu-more menu-wide" title={text.site.aboutData} button={text.site.aboutData}>
        {(close) => listed(data, close)}
      </Popover>
      <Popover className="menu-item menu-more menu-narrow" title={text.site.navigation} button={text.site.menu}>
        {(close) => (
          <>
            {listed(subjects, close)}
            <p className="menu-part">{text.site.aboutData}</p>
            {listed(data, close)}
          </>
        )}
      </Popover>
    </nav>
  );
}
