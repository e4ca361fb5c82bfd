import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

interface DisclosureProps {
  /** What the button shows. */
  readonly label: ReactNode;
  /** What the button is called by those who hear it, where the label does not say it. */
  readonly name?: string;
  readonly buttonClass: string;
  readonly panelClass: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that shows and hides a panel; Escape and a tap elsewhere close it. */
export function Disclosure({ label, name, buttonClass, panelClass, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = ({ target }: Event): void => {
      if (place.current?.contains(target as Node) !== true) setOpen(false);
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div ref={place} className="disclosure">
      <button
        ref={button}
        type="button"
        className={buttonClass}
        aria-expanded={open}
        aria-controls={id}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} className={panelClass} hidden={!open}>
        {open && children(() => setOpen(false))}
      </div>
    </div>
  );
}
