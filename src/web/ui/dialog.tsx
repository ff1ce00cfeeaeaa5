import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  /** Called for Escape and the close button. A click outside does nothing: it would cost a draft. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'wide';
}

/** The browser's own modal: focus stays inside and returns to where it came from. */
export function Dialog(props: DialogProps): ReactElement {
  const { open, title, closeLabel, onClose, children, footer, size = 'small' } = props;
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog === null || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-body">
        <h2 id={titleId} className="dialog-title">
          {title}
        </h2>
        {open && children}
        {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
        {/* Last, so that the first field and not this button has the focus on opening. */}
        <div className="dialog-close">
          <Button look="quiet" icon="close" label={closeLabel} onClick={onClose} />
        </div>
      </div>
    </dialog>
  );
}
