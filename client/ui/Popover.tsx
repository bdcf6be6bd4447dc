import { lazy, type ReactNode, useRef, useState } from "react";
import { Fetched } from "./Fetched.tsx";

const PopoverPanel = lazy(() => import("./PopoverPanel.tsx"));

/** A button that opens a panel beside it. The panel's code is fetched at the first press. */
export function Popover({
  label,
  title,
  className,
  button,
  children,
}: {
  /** Spoken name of the button, where what it shows does not say it. */
  label?: string;
  /** Name of the panel. */
  title: string;
  className: string;
  button: ReactNode;
  children: (close: () => void) => ReactNode;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen && (
        <Fetched waits={null}>
          <PopoverPanel trigger={trigger} title={title} close={() => setOpen(false)}>
            {children(() => setOpen(false))}
          </PopoverPanel>
        </Fetched>
      )}
    </>
  );
}
