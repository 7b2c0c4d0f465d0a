import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { EntryFields, EntryKind, Usual } from '../../electron/contract/services.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { entryOfUsual } from './entry-draft.ts';
import { entryKindName, entryWords } from './service-words.ts';

/** Her nine usual services, each a digit: pressed, it is written down for today. The whole table is behind 0. */
export function UsualDialog({ kinds, usual: nine, interpreter, onLog, onOther, onClose }: UsualDialogProps) {
  const { i18n } = useLingui();
  const [interpreted, setInterpreted] = useState(interpreter !== '');
  const language = interpreted ? interpreter : '';
  return (
    <Dialog
      title={i18n.t('What was done?')}
      wide
      onClose={onClose}
      actions={
        <>
          <span className="small muted grow">{i18n.t('A digit writes it down for today; Ctrl Z takes it back.')}</span>
          <Button keys="0" icon="pen" onPress={() => onOther(language)}>
            {i18n.t('Something else, another day…')}
          </Button>
        </>
      }
    >
      <ol className="usual">
        {nine.map((usual, place) => {
          const entry = entryOfUsual(usual, language);
          const name = entryKindName(kinds, usual.kind);
          return (
            <li key={usual.kind}>
              <Button wide keys={String(place + 1)} does={name} onPress={() => onLog(entry)}>
                <span className="usual__words">
                  <b>{name}</b>
                  <span className="small muted">{entryWords(i18n, { ...entry, interpreter: '' })}</span>
                </span>
              </Button>
            </li>
          );
        })}
      </ol>
      {interpreter ? (
        <Checkbox checked={interpreted} onChange={setInterpreted}>
          {i18n.t('Somebody interpreted: {language}', { language: interpreter })}
        </Checkbox>
      ) : null}
    </Dialog>
  );
}

export interface UsualDialogProps {
  kinds: readonly EntryKind[];
  /** One for each digit. */
  usual: readonly Usual[];
  /** The language of the file, where she wants an interpreter; '' else. */
  interpreter: string;
  onLog: (entry: EntryFields) => void;
  /** Another kind, another day, other minutes. */
  onOther: (interpreter: string) => void;
  onClose: () => void;
}
