import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { PaperOutcome, PrinterChoice } from '../audit/PrinterChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import type { usePaper } from './use-paper.ts';

/** Something goes on paper: what is asked about it, by which printer, and what became of it. */
export function PaperDialog({ title, paper, lacks = null, children, onClose }: PaperDialogProps) {
  const { i18n } = useLingui();
  const why = lacks ?? paper.printers.why ?? (paper.busy ? i18n.t('Printing now') : null);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {paper.done ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="print" keys="Ctrl Enter" why={why} onPress={() => void paper.print()}>
            {paper.done ? i18n.t('Print once more') : i18n.t('Print')}
          </Button>
        </>
      }
    >
      {children}
      <PrinterChoice printers={paper.printers} />
      {paper.done ? <PaperOutcome {...paper.done} /> : null}
      <ErrorNotice error={paper.error} />
    </Dialog>
  );
}

interface PaperDialogProps {
  title: string;
  paper: ReturnType<typeof usePaper>;
  /** What is missing before it may be printed. */
  lacks?: string | null;
  children?: ReactNode;
  onClose: () => void;
}
