import { Popover } from "radix-ui";
import type { ReactNode, RefObject } from "react";
import { useText } from "../text/useText.ts";
import "./popover.css";

/** The panel of a popover: Esc, the close button and a press outside close it; focus goes back to its button. */
export default function PopoverPanel({
  trigger,
  title,
  close,
  children,
}: {
  trigger: RefObject<HTMLButtonElement | null>;
  title: string;
  close: () => void;
  children: ReactNode;
}) {
  const text = useText();
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Popover.Anchor virtualRef={trigger} />
      <Popover.Portal>
        <Popover.Content
          className="popover"
          aria-label={title}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && trigger.current?.contains(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            trigger.current?.focus();
          }}
        >
          <Popover.Close className="popover-close" aria-label={text.filters.close}>
            <span aria-hidden="true">✕</span>
          </Popover.Close>
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
