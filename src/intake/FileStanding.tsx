import { useLingui } from '@lingui/react';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { day, moment } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';

/** New, open again or closed; an open file needs no word. */
export function FileStandingChip({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const { value } = useAsked('clients.standing', { clientId });
  if (!value || value.state === 'open') return null;
  if (value.state === 'new') {
    return (
      <Chip tone="accent" icon="plus">
        {i18n.t('New')}
      </Chip>
    );
  }
  const since = value.since ? day(value.since) : '';
  return value.state === 'closed' ? (
    <Chip icon="lock">{i18n.t('Closed {day}', { day: since })}</Chip>
  ) : (
    <Chip tone="accent" icon="undo">
      {i18n.t('Open again since {day}', { day: since })}
    </Chip>
  );
}

/** What the one before wrote for her who has the file now. Once she has read it, it is gone. */
export function HandOnNote({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const asked = useAsked('clients.standing', { clientId });
  const { error, attempt } = useAttempt();
  const note = asked.value?.note;
  if (!note) return <ErrorNotice error={error} />;
  return (
    <Notice
      tone="info"
      icon="msg"
      title={i18n.t('{by} handed this file to you, {when}', { by: note.by, when: moment(note.at) })}
      action={
        besideMe ? undefined : (
          <Button onPress={() => void attempt(() => ask('clients.readNote', { clientId }).then(asked.again))}>
            {i18n.t('I have read it')}
          </Button>
        )
      }
    >
      {besideMe ? i18n.t('With a note, folded as someone is beside you.') : note.words}
      <ErrorNotice error={error} />
    </Notice>
  );
}
