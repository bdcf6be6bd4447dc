/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a dialog is told of Esc and of presses outside it */
import { type ReactNode, useLayoutEffect, useRef } from "react";
import "./dialog.css";

/**
 * A dialog over the page, the browser's own: the page behind is out of reach, Esc and a press outside close it, and focus
 * goes back to where it was.
 */
export default function DialogPanel({
  title,
  className = "",
  close,
  children,
}: {
  /** Name of the dialog. */
  title: string;
  className?: string;
  close: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it is taken away: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="dialog-inside">{children}</div>
    </dialog>
  );
}
