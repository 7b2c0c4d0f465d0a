import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { GlassBroken as Entry } from '../../electron/contract/clients.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { moment } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';

/** For an owner: who opened a file of hers with a reason, until she has seen it. Nothing when nobody did. */
export function GlassForOwner() {
  const { i18n } = useLingui();
  const asked = useAsked('clients.glassBroken', {});
  const [error, setError] = useState<unknown>(null);
  const unseen = (asked.value ?? []).filter(({ mine, ownerSawAt }) => mine && ownerSawAt === null);

  async function seen(id: string): Promise<void> {
    setError(null);
    try {
      await ask('clients.sawGlass', { id });
      asked.again();
    } catch (refused) {
      setError(refused);
    }
  }

  if (unseen.length === 0) return <ErrorNotice error={error ?? asked.error} />;
  return (
    <>
      <Page
        icon="eye"
        title={i18n.t(
          '{count, plural, one {# file was opened} other {# files were opened}} by a colleague, with a reason',
          { count: unseen.length },
        )}
        flush
      >
        <ul className="list">
          {unseen.map((entry) => (
            <li key={entry.id} className="glass">
              <Opened entry={entry} />
              <Button
                size="sm"
                icon="check"
                label={i18n.t('Seen: {number}', { number: entry.fileNumber })}
                onPress={() => void seen(entry.id)}
              >
                {i18n.t('Seen')}
              </Button>
            </li>
          ))}
        </ul>
      </Page>
      <ErrorNotice error={error} />
    </>
  );
}

/** For the privacy officer: all that was opened so, newest first, and whether its owner has seen it. */
export function GlassForOfficer() {
  const { i18n } = useLingui();
  const asked = useAsked('clients.glassBroken', {});
  const entries = asked.value ?? [];
  return (
    <Page icon="eye" title={i18n.t('Opened with a reason')} flush>
      <ErrorNotice error={asked.error} action={<Button onPress={asked.again}>{i18n.t('Try again')}</Button>} />
      {asked.value && entries.length === 0 ? (
        <Empty icon="eye" title={i18n.t('Nobody opened a colleague’s file')}>
          {i18n.t('When somebody does, her reason stands here, and whether the owner of the file has seen it.')}
        </Empty>
      ) : null}
      <ul className="list">
        {entries.map((entry) => (
          <li key={entry.id} className="glass">
            <Opened entry={entry} />
            {entry.ownerSawAt ? (
              <Chip tone="ok" icon="check">
                {i18n.t('Owner saw it')}
              </Chip>
            ) : (
              <Chip tone="due" icon="clock">
                {i18n.t('Owner has not seen it')}
              </Chip>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Who opened what and when. The reason tells of a person: while someone sits beside, it is folded. */
function Opened({ entry }: { entry: Entry }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const [shown, setShown] = useState(false);
  const open = !besideMe || shown;
  return (
    <span className="grow stack stack--1">
      <span className="row row--wrap">
        <span>
          {i18n.t('{initials} opened {number}', { initials: entry.by, number: entry.fileNumber })}{' '}
          <span className="meta nowrap">{moment(entry.at)}</span>
        </span>
        {besideMe ? (
          <Button
            kind="quiet"
            size="sm"
            icon={shown ? 'hide' : 'eye'}
            expanded={shown}
            label={shown ? i18n.t('Hide the reason') : i18n.t('Show the reason')}
            onPress={() => setShown(!shown)}
          >
            {shown ? i18n.t('Hide') : i18n.t('Show')}
          </Button>
        ) : null}
      </span>
      {open ? <span className="glass__reason prewrap">{entry.reason}</span> : null}
    </span>
  );
}
