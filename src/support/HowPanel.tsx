import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { type How, type HowWord, howWords } from '../../electron/contract/support.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { HowLine } from './HowLine.tsx';
import { Sheet } from './Sheet.tsx';
import { howName } from './support-words.ts';
import { useAttempt } from './use-attempt.ts';

/** How she is, when she wants to be asked. Nothing is added up, nobody is compared, and none of it leaves the desk. */
export function HowPanel({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const asked = useAsked('how.list', { clientId: file.id });
  const { error, attempt } = useAttempt();
  const [asks, setAsks] = useState(false);
  const answers: How[] = asked.value ?? [];
  const answer = (said: HowWord | null) =>
    attempt(async () => {
      setAsks(false);
      const { id } = await ask('how.answer', { clientId: file.id, answer: said });
      asked.again();
      undo.offer(
        () => i18n.t('Her answer is kept'),
        () => {
          void attempt(() => ask('how.takeBack', { id }).then(asked.again));
        },
      );
    });
  return (
    <>
      <ErrorNotice error={asked.error ?? error} />
      <Sheet
        count={answers.length}
        empty={i18n.t(
          'Not asked yet. Ask when she has time for it; “rather not say” is an answer, and none of it ever leaves.',
        )}
        foot={
          <>
            <Button size="sm" icon="msg" onPress={() => setAsks(true)}>
              {i18n.t('Ask her')}
            </Button>
            <span className="small muted">{i18n.t('Hers alone: never counted, never in a packet.')}</span>
          </>
        }
      >
        <HowLine answers={answers} />
      </Sheet>
      {asks ? <HowDialog onAnswer={(said) => void answer(said)} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

/** Large enough to be turned to her. Nothing on it says whose file it is, or what she answered before. */
function HowDialog({ onAnswer, onClose }: { onAnswer: (said: HowWord | null) => void; onClose: () => void }) {
  const { i18n } = useLingui();
  return (
    <Dialog
      title={i18n.t('How am I today?')}
      veiled
      onClose={onClose}
      actions={
        <Button keys="0" onPress={() => onAnswer(null)}>
          {i18n.t('Rather not say')}
        </Button>
      }
    >
      <p className="muted">{i18n.t('There is no right answer. I may also leave it.')}</p>
      <ul className="howlist">
        {howWords.map((word, place) => (
          <li key={word}>
            <Button wide size="lg" keys={String(place + 1)} onPress={() => onAnswer(word)}>
              {howName(i18n, word)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
