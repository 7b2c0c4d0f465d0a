import '../styles/intake.css';
import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Flag, FlagKind } from '../../electron/contract/intake.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { day } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { FlagDialog } from './FlagDialog.tsx';
import { flagIcon, flagSays } from './intake-words.ts';

/**
 * What whoever opens the file must know first, each until a day. While someone is beside the worker only their number is
 * said, until she shows them: the one beside her may be the danger. `children`: what else may be begun there.
 */
export function FileFlags({ file, children }: { file: ClientFile; children?: ReactNode }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const besideMe = useSession((state) => state.besideMe);
  const kinds = useAsked('flags.kinds', {});
  const asked = useAsked('flags.ofFile', { clientId: file.id });
  const [shown, setShown] = useState(false);
  const [setting, setSetting] = useState<Flag | 'new' | null>(null);
  const { error, attempt } = useAttempt();
  const flags = asked.value ?? [];
  const folded = besideMe && !shown;
  const takeOff = ({ id, version }: Flag) =>
    attempt(async () => {
      const off = await ask('flags.takeOff', { id, version });
      asked.again();
      undo.offer(
        () => i18n.t('Flag taken off'),
        () => {
          void attempt(() => ask('flags.putBack', { id, version: off.version }).then(asked.again));
        },
      );
    });
  return (
    <section className="flags" aria-label={i18n.t('Flags')}>
      {flags.length > 0 && !folded ? (
        <ul className="flags__list">
          {flags.map((flag) => (
            <FlagLine
              key={`${flag.id} ${flag.version}`}
              flag={flag}
              kind={kinds.value?.find(({ id }) => id === flag.kind)}
              onMove={() => setSetting(flag)}
              onOff={() => void takeOff(flag)}
            />
          ))}
        </ul>
      ) : null}
      {folded && flags.length > 0 ? (
        <p className="row small">
          <Icon name="flag" tone="due" />
          {i18n.t('{count, plural, one {# flag, folded} other {# flags, folded}} as someone is beside you', {
            count: flags.length,
          })}
        </p>
      ) : null}
      {flags.length === 0 && asked.value ? (
        <p className="small muted">{i18n.t('No flag. A court day, or “do not call”, stands here until its day.')}</p>
      ) : null}
      <span className="row push">
        {besideMe && flags.length > 0 ? (
          <Button size="sm" kind="quiet" icon={shown ? 'hide' : 'eye'} keys="J" onPress={() => setShown(!shown)}>
            {shown ? i18n.t('Fold the flags') : i18n.t('Show the flags')}
          </Button>
        ) : null}
        <Button size="sm" icon="flag" keys="K" does={i18n.t('Set a flag')} onPress={() => setSetting('new')}>
          {i18n.t('Set a flag')}
        </Button>
        {children}
      </span>
      <ErrorNotice error={asked.error ?? kinds.error ?? error} />
      {setting && kinds.value ? (
        <FlagDialog
          clientId={file.id}
          kinds={kinds.value}
          flag={setting === 'new' ? null : setting}
          onClose={() => setSetting(null)}
          onSaved={() => {
            setSetting(null);
            asked.again();
          }}
        />
      ) : null}
    </section>
  );
}

function FlagLine({ flag, kind, onMove, onOff }: FlagLineProps) {
  const { i18n } = useLingui();
  const says = kind ? flagSays(i18n, kind, flag.endsOn) : flag.kind;
  const tone = kind?.tone ?? 'due';
  return (
    <li className={`flagline flagline--${tone}`}>
      <Icon name={kind ? flagIcon(kind) : 'flag'} />
      <span className="grow">
        <b>{says}</b>{' '}
        <span className="meta nowrap">
          {i18n.t('until {day}, set by {by}', { day: day(flag.endsOn), by: flag.by })}
        </span>
      </span>
      <button type="button" className="link small" onClick={onMove}>
        {i18n.t('Another day')}
        <span className="vh"> {says}</span>
      </button>
      <button type="button" className="link small" onClick={onOff}>
        {i18n.t('Take it off')}
        <span className="vh"> {says}</span>
      </button>
    </li>
  );
}

interface FlagLineProps {
  flag: Flag;
  /** Undefined for one that the table no longer has. */
  kind: FlagKind | undefined;
  onMove: () => void;
  onOff: () => void;
}
