import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { noteClasses } from '../../electron/contract/notes.ts';
import type { Part, Purged } from '../../electron/contract/retention.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { codeOf } from '../i18n/error-text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Select } from '../ui/Select.tsx';
import { GoesAndStays } from './GoesAndStays.tsx';
import { Gone } from './Gone.tsx';
import { partWords } from './retention-words.ts';
import { SecondSigns } from './SecondSigns.tsx';

export interface PurgeDialogProps {
  fileNumber: string;
  /** Given: this part and no other. Else she chooses. */
  part?: Part;
  /** More parts to choose from: answers, papers, referrals, by what they are called. */
  also?: readonly { label: string; part: Part }[];
  onClose: () => void;
  onPurged: (part: Part) => void;
}

/** What is to go: chosen, weighed, prepared; then the second member signs, now or when she is here. */
export function PurgeDialog({ fileNumber, part: given, also = [], onClose, onPurged }: PurgeDialogProps) {
  const { i18n } = useLingui();
  const choices = useChoices(also);
  const [chosen, setChosen] = useState('0');
  const [prepared, setPrepared] = useState<string | null>(null);
  const [purged, setPurged] = useState<Purged | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const part = given ?? choices[Number(chosen)]?.part ?? { kind: 'file' };
  const asked = useAsked('retention.weigh', { fileNumber, part });
  const weighed = asked.fresh ? asked.value : null;
  const nothing = asked.error !== null && codeOf(asked.error) === 'not-found';

  async function prepare(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      setPrepared((await ask('retention.prepare', { fileNumber, part })).id);
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
  }

  if (purged) {
    const close = () => {
      onClose();
      onPurged(part);
    };
    return <Gone purged={purged} onClose={close} />;
  }
  if (prepared && weighed) {
    return (
      <Dialog title={i18n.t('Prepared: now a second one')} onClose={onClose} urgent wide>
        <SecondSigns id={prepared} weighed={weighed} onPurged={setPurged} onLeave={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={i18n.t('Does this go for good? {number}', { number: fileNumber })}
      onClose={onClose}
      urgent
      wide
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('No, it stays')}
          </Button>
          <Button
            kind="stop"
            icon="trash"
            keys="Ctrl Enter"
            why={
              nothing
                ? i18n.t('There is nothing of this kind')
                : !weighed || busy
                  ? i18n.t('One moment…')
                  : weighed.held
                    ? i18n.t('A legal hold keeps this file')
                    : null
            }
            onPress={() => void prepare()}
          >
            {i18n.t('Yes, prepare it')}
          </Button>
        </>
      }
    >
      {given ? null : (
        <Select
          label={i18n.t('What is to go')}
          value={chosen}
          onChange={setChosen}
          options={choices.map(({ label }, index) => ({ value: String(index), label }))}
        />
      )}
      {weighed ? <GoesAndStays weighed={weighed} /> : null}
      {nothing ? <p className="muted">{i18n.t('There is nothing of this kind in the file.')}</p> : null}
      <ErrorNotice error={error ?? (nothing ? null : asked.error)} />
      <p className="small muted">
        {i18n.t('Nothing goes yet: a second member of staff has to sign for it. This cannot be undone then.')}
      </p>
    </Dialog>
  );
}

/** The whole file first, then its notes by kind, then the rest. */
function useChoices(also: readonly { label: string; part: Part }[]): { label: string; part: Part }[] {
  const { i18n } = useLingui();
  const named = (part: Part) => ({
    part,
    label: partWords(i18n, { kind: part.kind, class: 'class' in part ? part.class : null }),
  });
  return [
    named({ kind: 'file' }),
    ...noteClasses.map((of) => named({ kind: 'notes', class: of })),
    named({ kind: 'other-names' }),
    named({ kind: 'avoided' }),
    ...also,
  ];
}
