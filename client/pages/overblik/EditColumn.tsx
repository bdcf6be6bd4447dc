import { useRef } from "react";
import { useEditText } from "./editText.ts";

/** Something that can be placed: an indicator by its id, and the name it is read by. */
export type Placed = { id: string; label: string };

type Action = "top" | "up" | "down" | "hide" | "show";

/**
 * One column as a list with buttons. Focus stays on the button that was pressed, also where its row is put elsewhere, and
 * goes to the one that undoes it where the row leaves the list.
 */
export function EditColumn({
  id,
  title,
  shown,
  hidden,
  isFollowed = false,
  place,
  hide,
  show,
}: {
  id: string;
  title: string;
  shown: readonly Placed[];
  hidden: readonly Placed[];
  /** Whether it is the watch list, from which a row is removed for good. */
  isFollowed?: boolean;
  place: (row: Placed, to: number) => void;
  hide: (row: Placed) => void;
  show: (row: Placed) => void;
}) {
  const say = useEditText();
  const wanted = useRef<string | null>(null);
  const keep = (row: Placed, action: Action) => (button: HTMLButtonElement | null) => {
    if (button === null || wanted.current !== `${row.id} ${action}`) return;
    if (document.activeElement === document.body) button.focus();
  };
  const act = (row: Placed, then: Action, doIt: () => void) => () => {
    wanted.current = `${row.id} ${then}`;
    doIt();
  };
  const mover = (row: Placed, action: "top" | "up" | "down", to: number, mark: string) => {
    const at = shown.indexOf(row);
    const isEnd = to < 0 || to >= shown.length || to === at;
    return (
      <button
        ref={keep(row, action)}
        type="button"
        className="edit-move"
        aria-label={say[action](row.label)}
        aria-disabled={isEnd}
        onClick={act(row, action, () => {
          if (!isEnd) place(row, to);
        })}
      >
        <span aria-hidden="true">{mark}</span>
      </button>
    );
  };
  return (
    <section aria-labelledby={`edit-${id}`}>
      <h2 id={`edit-${id}`}>{title}</h2>
      <ol className="edit-list">
        {shown.map((row, at) => (
          <li key={row.id} className="edit-row">
            <span className="edit-name">{row.label}</span>
            {mover(row, "top", 0, "⤒")}
            {mover(row, "up", at - 1, "↑")}
            {mover(row, "down", at + 1, "↓")}
            <button
              ref={keep(row, "hide")}
              type="button"
              className="button"
              aria-label={isFollowed ? say.unfollow(row.label) : say.hide(row.label)}
              onClick={act(row, "show", () => hide(row))}
            >
              {isFollowed ? say.button.unfollow : say.button.hide}
            </button>
          </li>
        ))}
      </ol>
      {hidden.length > 0 && (
        <>
          <h3 className="edit-hidden">{say.hidden}</h3>
          <ul className="edit-list">
            {hidden.map((row) => (
              <li key={row.id} className="edit-row edit-row-hidden">
                <span className="edit-name">{row.label}</span>
                <button
                  ref={keep(row, "show")}
                  type="button"
                  className="button"
                  aria-label={say.show(row.label)}
                  onClick={act(row, "hide", () => show(row))}
                >
                  {say.button.show}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
