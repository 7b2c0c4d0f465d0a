import { useLingui } from '@lingui/react';
import { type ReactNode, useId, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './Button.tsx';
import { useScrollStop } from './scroll-stop.ts';

/**
 * A sheet laid over the screen, for what has to be read before going on. Esc closes it and loses nothing.
 * Mount it to open it. `actions` stand at the foot, the primary one last.
 */
export function Dialog({ title, onClose, children, actions, wide, urgent, veiled }: DialogProps) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <ModalOverlay
      className={veiled ? 'overlay overlay--veiled' : 'overlay'}
      isOpen
      isDismissable={!urgent}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className={wide ? 'modal modal--wide' : 'modal'}>
        <AriaDialog className="dialog" role={urgent ? 'alertdialog' : 'dialog'}>
          <div className="dialog__head">
            <Heading slot="title" id={id}>
              {title}
            </Heading>
            <Button kind="quiet" size="sm" icon="x" label={i18n.t('Close')} onPress={onClose} />
          </div>
          <Body labelId={id}>{children}</Body>
          {actions ? <div className="dialog__foot">{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Body({ labelId, children }: { labelId: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useScrollStop(box, 'aria-labelledby', labelId);
  return (
    <div className="dialog__body" ref={box}>
      {children}
    </div>
  );
}

export interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  /** The screen under it is not seen: for what is turned to somebody beside her. */
  veiled?: boolean;
  /** Must be answered: a press outside does not close it. */
  urgent?: boolean;
}
