import '../styles/forms.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { type FormLanguage, takeHomeSchema } from '../../electron/contract/forms.ts';
import { ask } from '../app/vault-port.ts';
import { PaperOutcome, PrinterChoice } from '../audit/PrinterChoice.tsx';
import { today } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { PaperFields } from './PaperFields.tsx';
import { type SafeToTake, SafeToTakeQuestion } from './SafeToTake.tsx';
import { TimeField } from './TimeField.tsx';
import { copiesOf, usePaper } from './use-paper.ts';

const { door: doorSchema, askFor: askForSchema } = takeHomeSchema.shape;
const fits = (schema: typeof doorSchema, text: string) => text.trim() === '' || schema.safeParse(text).success;

/** The neutral card. The question comes first; the fields are there only after a yes. */
export function TakeHomeDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { i18n } = useLingui();
  const [answer, setAnswer] = useState<SafeToTake | null>(null);
  const [card, setCard] = useState({ day: '', time: '', door: '', askFor: '' });
  const [language, setLanguage] = useState<FormLanguage>(currentLanguage());
  const [copies, setCopies] = useState('1');
  const count = copiesOf(copies);
  const paper = usePaper((queue) =>
    ask('forms.takeHome', { clientId, safeToTake: answer ?? 'unsure', language, queue, copies: count ?? 1, ...card }),
  );
  const set = (patch: Partial<typeof card>) => setCard({ ...card, ...patch });
  const doorFits = fits(doorSchema, card.door);
  const nameFits = fits(askForSchema, card.askFor);
  const missing =
    card.day === '' || card.time === '' || card.door.trim() === '' || card.askFor.trim() === ''
      ? i18n.t('Day, time, door and a first name')
      : null;
  const why =
    missing ??
    (doorFits && nameFits && count !== null
      ? (paper.printers.why ?? (paper.busy ? i18n.t('Printing now') : null))
      : i18n.t('A field cannot stay as it is'));
  return (
    <Dialog
      title={i18n.t('Card to take along')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {paper.done ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          {answer === 'yes' ? (
            <Button kind="primary" icon="print" keys="Ctrl Enter" why={why} onPress={() => void paper.print()}>
              {paper.done ? i18n.t('Print once more') : i18n.t('Print the card')}
            </Button>
          ) : null}
        </>
      }
    >
      <SafeToTakeQuestion answer={answer} onAnswer={setAnswer} />
      {answer === 'yes' ? (
        <>
          <div className="paper-fields">
            <DateField
              label={i18n.t('Day')}
              value={card.day}
              min={today()}
              onChange={(day) => set({ day })}
              autoFocus
            />
            <TimeField label={i18n.t('Time')} value={card.time} onChange={(time) => set({ time })} />
          </div>
          <TextField
            label={i18n.t('Door')}
            value={card.door}
            onChange={(door) => set({ door })}
            maxLength={80}
            hint={i18n.t('A street and a door. No clinic, no service, no agency.')}
            wrong={doorFits ? null : i18n.t('This tells too much. Name the street and the door only.')}
          />
          <TextField
            label={i18n.t('First name to ask for')}
            value={card.askFor}
            onChange={(askFor) => set({ askFor })}
            maxLength={30}
            wrong={nameFits ? null : i18n.t('A first name only, nothing else.')}
          />
          <PaperFields language={language} onLanguage={setLanguage} copies={copies} onCopies={setCopies} />
          <PrinterChoice printers={paper.printers} />
          <p className="small muted">
            {i18n.t('Two to a page, to be cut apart. It says nothing else: no service, no agency, no telephone.')}
          </p>
          {paper.done ? <PaperOutcome {...paper.done} /> : null}
          <ErrorNotice error={paper.error} />
        </>
      ) : null}
    </Dialog>
  );
}
