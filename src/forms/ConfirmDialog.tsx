import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Counsel, CounselLine } from '../../electron/contract/forms.ts';
import { ask } from '../app/vault-port.ts';
import { today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { lineName } from './form-names.ts';

/** Enters that counsel has read these words and confirmed them. */
export function ConfirmDialog({ line, who, onWho, onConfirmed, onClose }: ConfirmDialogProps) {
  const { i18n } = useLingui();
  const [error, setError] = useState<unknown>(null);
  const later = who.on > today();
  const why =
    who.by.trim() === ''
      ? i18n.t('Needs counsel’s name')
      : who.on === '' || later
        ? i18n.t('Needs the day it was confirmed')
        : null;
  const enter = () =>
    ask('forms.confirm', { id: line.id, sha256: line.sha256, by: who.by, on: who.on }).then(onConfirmed, setError);
  return (
    <Dialog
      title={lineName(i18n, line)}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={why} onPress={() => void enter()}>
            {i18n.t('Counsel confirmed these words')}
          </Button>
        </>
      }
    >
      {line.text ? (
        <div className="counsel__words">
          <p lang="en">{line.text.en}</p>
          {line.text.es ? <p lang="es">{line.text.es}</p> : null}
        </div>
      ) : (
        <p>
          {line.kind === 'form'
            ? i18n.t('Counsel reads it on paper: print a blank, and compare the mark at its foot.')
            : i18n.t('Counsel reads it where it stands: under Sites, Services and items, or Help now.')}
        </p>
      )}
      <p className="small muted num">{i18n.t('Mark of these words: {mark}', { mark: line.sha256.slice(0, 8) })}</p>
      {line.changedSince ? (
        <Notice tone="due">{i18n.t('An earlier wording was confirmed. These words are others.')}</Notice>
      ) : null}
      <TextField
        label={i18n.t('Counsel’s name')}
        value={who.by}
        onChange={(by) => onWho({ ...who, by })}
        maxLength={200}
        autoFocus
      />
      <DateField
        label={i18n.t('Confirmed on')}
        value={who.on}
        max={today()}
        onChange={(on) => onWho({ ...who, on })}
        wrong={later ? i18n.t('This day has not come yet.') : null}
      />
      <ErrorNotice error={error} />
    </Dialog>
  );
}

interface ConfirmDialogProps {
  line: CounselLine;
  /** Stays from one line to the next: counsel reads many on one day. */
  who: { by: string; on: string };
  onWho: (who: { by: string; on: string }) => void;
  onConfirmed: (register: Counsel) => void;
  onClose: () => void;
}
