import { Popover } from "radix-ui";
import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import "./callout.css";

/** Whether there is no room beside what is pointed at: on a phone, or where it fills half the window. */
const isTooLarge = (at: Element): boolean => innerWidth < 700 || at.getBoundingClientRect().height > innerHeight / 2;

const cornerOfWindow = () => new DOMRect(innerWidth - 24, innerHeight - 24, 1, 1);

/**
 * A few words beside an element of the page, which stays in reach; without an element, in the corner. Takes the focus when
 * it comes, and what it points at is framed and scrolled into sight.
 */
export default function Callout({
  at,
  title,
  close,
  turn,
  children,
}: {
  at: Element | null;
  title: string;
  close: () => void;
  /** An arrow to the right (1) or left (-1). */
  turn: (by: 1 | -1) => void;
  children: ReactNode;
}) {
  const heading = useId();
  const content = useRef<HTMLDivElement>(null);
  const anchor = useMemo(
    () => ({
      current: {
        getBoundingClientRect: () => (at && !isTooLarge(at) ? at.getBoundingClientRect() : cornerOfWindow()),
      },
    }),
    [at],
  );
  useEffect(() => {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    at?.setAttribute("data-pointed-out", "");
    at?.scrollIntoView({ block: isTooLarge(at) ? "start" : "center", behavior: isCalm ? "auto" : "smooth" });
    content.current?.focus({ preventScroll: true });
    return () => at?.removeAttribute("data-pointed-out");
  }, [at]);
  return (
    <Popover.Root open>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          ref={content}
          className="callout"
          aria-labelledby={heading}
          tabIndex={-1}
          sideOffset={10}
          collisionPadding={8}
          updatePositionStrategy="always"
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            content.current?.focus({ preventScroll: true });
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          onEscapeKeyDown={close}
          onKeyDown={(event) => {
            if (event.key === "ArrowRight") turn(1);
            if (event.key === "ArrowLeft") turn(-1);
          }}
        >
          <h2 id={heading}>{title}</h2>
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
