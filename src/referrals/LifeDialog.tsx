import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ReferralLife } from '../../electron/contract/referrals.ts';
import { useKept } from '../app/kept.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { day } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { saidWords, stepWords } from './life-words.ts';
import { StepFields } from './StepFields.tsx';
import { newStepDraft, type StepDraft, type StepLack, stepLack, stepOfDraft } from './step-draft.ts';

/** What became of a referral, step by step, with who said it; and the next step. */
export function LifeDialog({ referralId, clientId, code, onClose, onChanged }: LifeDialogProps) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const asked = useAsked('referrals.life', { clientId });
  const [draft, setDraft, forget] = useKept<StepDraft>(`life ${referralId}`, newStepDraft(), { label: code });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const life = asked.value?.find((one) => one.referralId === referralId);
  const over = life?.standing === 'closed' || life?.standing === 'withdrawn';
  const lack = stepLack(draft, life?.mayNotTell === null);
  const lackWords: Record<StepLack, string> = {
    step: i18n.t('Say what happened'),
    answer: i18n.t('Say what they answered'),
    why: i18n.t('Say why'),
    'said-by': i18n.t('Say who said it'),
    'not-told': i18n.t('She has not agreed to it'),
    day: i18n.t('Today or an earlier day.'),
    time: i18n.t('Day and time, or neither'),
    name: i18n.t('A first name only, nothing else.'),
  };

  async function takeBack(stepId: string): Promise<void> {
    setError(null);
    try {
      await ask('referrals.undoStep', { id: referralId, stepId });
      asked.again();
      onChanged();
    } catch (refused) {
      setError(refused);
    }
  }

  async function save(): Promise<void> {
    const step = stepOfDraft(draft);
    if (step === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      const after = await ask('referrals.step', { id: referralId, step });
      const last = after.steps.at(-1);
      forget();
      if (last)
        undo.offer(
          () => i18n.t('Written down'),
          () => void takeBack(last.id),
        );
      onChanged();
      onClose();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  }

  return (
    <Dialog
      wide
      title={i18n.t('Referral {code}', { code })}
      onClose={onClose}
      actions={
        <>
          {over && !life.steps.some(({ step }) => step === 'sent') ? null : (
            <Button icon="doc" onPress={() => go({ name: 'composer', clientId, referralId })}>
              {i18n.t('Open the referral')}
            </Button>
          )}
          <span className="push" />
          <Button keys="Esc" onPress={onClose}>
            {over ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          {over ? null : (
            <Button
              kind="primary"
              icon="check"
              keys="Ctrl Enter"
              why={lack ? lackWords[lack] : busy ? i18n.t('Saving…') : null}
              onPress={() => void save()}
            >
              {i18n.t('Write it down')}
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice error={asked.error ?? error} />
      {life ? <Steps life={life} onTakeBack={(id) => void takeBack(id)} /> : null}
      {life && !over ? (
        <StepFields
          draft={draft}
          onChange={(patch) => setDraft({ ...draft, ...patch })}
          life={life}
          onConsent={() => {
            const { siteId, service } = life;
            go({ name: 'consent', clientId, siteId, service, returnTo: { name: 'file', clientId } });
          }}
        />
      ) : null}
    </Dialog>
  );
}

const undoable = ['answered', 'booked', 'attended', 'closed', 'withdrawn'];

function Steps({ life, onTakeBack }: { life: ReferralLife; onTakeBack: (stepId: string) => void }) {
  const { i18n } = useLingui();
  if (life.steps.length === 0) return <p className="small muted">{i18n.t('A draft. Nothing has left the desk.')}</p>;
  return (
    <ol className="list lifelist" aria-label={i18n.t('What became of it')}>
      {life.steps.map((step, index) => (
        <li key={step.id}>
          <span className="time num">{day(step.day)}</span>
          <span className="grow">
            <b>{stepWords(i18n, step)}</b> <span className="muted">{saidWords(i18n, step)}</span>
          </span>
          {index === life.steps.length - 1 && undoable.includes(step.step) ? (
            <button type="button" className="link small" onClick={() => onTakeBack(step.id)}>
              {i18n.t('That was a mistake')}
            </button>
          ) : null}
          <span className="meta nowrap">{step.by}</span>
        </li>
      ))}
    </ol>
  );
}

export interface LifeDialogProps {
  referralId: string;
  clientId: string;
  code: string;
  onClose: () => void;
  onChanged: () => void;
}
