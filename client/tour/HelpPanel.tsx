import type { Role } from "#shared/role.ts";
import { SelectionLink } from "../filters/SelectionLink.tsx";
import { useText } from "../text/useText.ts";
import { useTourText } from "./text.ts";
import { tourRoleOf, tourWord } from "./start.ts";
import { tours } from "./tours.ts";
import "./help.css";

/** What helps: the search, the tours (one's own first), the glossary and the keys. */
export default function HelpPanel({ role, search, close }: { role: Role; search: () => void; close: () => void }) {
  const { roles } = useText();
  const words = useTourText();
  const own = tourRoleOf(role);
  const ordered = tours.toSorted((a, b) => Number(b.role === own) - Number(a.role === own));
  return (
    <>
      <h3>{words.help}</h3>
      <ul className="menu-list">
        <li>
          <button
            type="button"
            className="help-act"
            onClick={() => {
              close();
              search();
            }}
          >
            {words.search}
          </button>
        </li>
        {ordered.map((tour) => (
          <li key={tour.role}>
            <SelectionLink
              to={tour.steps[0]?.to ?? "/"}
              part={{ tour: tourWord(tour.role, 1) }}
              className="menu-link"
              whenGone={close}
            >
              {words.tour(roles[tour.role])}
            </SelectionLink>
          </li>
        ))}
        <li>
          <SelectionLink to="/ordbog/{-$term}" className="menu-link" whenGone={close}>
            {words.glossary}
          </SelectionLink>
        </li>
      </ul>
      <h3 className="help-keys">{words.keys}</h3>
      <dl className="help-shortcuts">
        {words.shortcuts.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
