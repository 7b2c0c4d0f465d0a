import { useLingui } from '@lingui/react';
import type { ErrorCode } from '../../electron/contract/errors.ts';
import type { DeskState } from '../../electron/contract/session.ts';
import { CallError } from '../app/vault-port.ts';
import { codeOf, errorText } from '../i18n/error-text.ts';
import { moment } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { refresh } from './session-store.ts';

/** Not a wrong passphrase: the desk itself is not as it should be. */
const troubles: readonly ErrorCode[] = ['desk-damaged', 'desk-missing', 'desk-newer', 'desk-unreachable', 'desk-busy'];
/** Where bringing it back from a stick helps. */
const restorable: readonly ErrorCode[] = ['desk-damaged', 'desk-missing'];

/** True when a refusal of `session.unlock` speaks of the desk, not of the passphrase. */
export function isTrouble(error: unknown): boolean {
  return error !== null && troubles.includes(codeOf(error));
}

/** Says what is wrong with the desk, that nothing was deleted, and the way on. */
export function DeskTrouble({ trouble, holder, onRestore, onBack }: DeskTroubleProps) {
  const { i18n } = useLingui();
  const unreadable = trouble === 'unreadable';
  const { title, safe, next } = unreadable
    ? {
        title: i18n.t('The desk’s keys cannot be read'),
        safe: i18n.t('Nothing was deleted. The desk’s file and the backups on the sticks are not touched.'),
        next: i18n.t('Bring the desk back from a stick, with the recovery sheet.'),
      }
    : errorText(i18n, trouble);
  const code = unreadable ? null : codeOf(trouble);
  const held = code === 'desk-busy' ? (holder ?? holderOf(trouble)) : null;
  const canRestore = code === null || restorable.includes(code);
  return (
    <section className="stack stack--4">
      <h1>{held ? i18n.t('Somebody else has the desk open') : title}</h1>
      <Notice tone={code === 'desk-busy' || code === 'desk-newer' ? 'due' : 'stop'} icon="warn" alert>
        <div className="stack stack--2">
          <p>
            <b>{safe}</b>
          </p>
          {held ? (
            <p>
              {i18n.t('The account “{account}” of this computer has had it open since {when}.', {
                account: held.account,
                when: moment(held.since),
              })}{' '}
              {i18n.t(
                'Ask whoever works there to close the program. If nobody is there, end that account’s session, then try again.',
              )}
            </p>
          ) : (
            <p>{next}</p>
          )}
        </div>
      </Notice>
      <div className="row row--wrap">
        {canRestore ? (
          <Button kind="primary" size="lg" icon="stick" autoFocus onPress={onRestore}>
            {i18n.t('Restore from a stick')}
          </Button>
        ) : null}
        <Button
          size="lg"
          icon="undo"
          onPress={() => {
            onBack();
            void refresh().catch(() => undefined);
          }}
        >
          {i18n.t('Try again')}
        </Button>
      </div>
    </section>
  );
}

/** The refusal itself may say who holds the desk. */
function holderOf(trouble: unknown): DeskState['holder'] {
  const { account, since } = trouble instanceof CallError ? trouble.details : {};
  return typeof account === 'string' && typeof since === 'string' ? { account, since } : null;
}

interface DeskTroubleProps {
  /** What `session.unlock` was refused with, or the state of a desk that cannot even be tried. */
  trouble: unknown;
  /** Who holds a desk that is busy, where the state of the desk says so. */
  holder: DeskState['holder'];
  onRestore: () => void;
  onBack: () => void;
}
