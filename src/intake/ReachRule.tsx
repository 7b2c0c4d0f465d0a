import '../styles/intake.css';
import { useLingui } from '@lingui/react';
import type { Reach } from '../../electron/contract/intake.ts';
import { useAsked } from '../app/use-asked.ts';
import { neverText } from '../referrals/item-text.ts';
import { useSession } from '../session/session-store.ts';
import { Icon } from '../ui/Icon.tsx';

/** More than any list over files names at once. */
const MOST = 400;

/** How those of a list may be reached and how never, by file; nothing while someone is beside the worker. */
export function useReach(clientIds: readonly (string | null)[]): (clientId: string | null) => Reach | null {
  const besideMe = useSession((state) => state.besideMe);
  const ids = [...new Set(clientIds.flatMap((id) => id ?? []))].slice(0, MOST);
  const asked = useAsked('clients.reach', besideMe || ids.length === 0 ? null : { clientIds: ids });
  return (clientId) => (besideMe ? null : (asked.value?.find((one) => one.clientId === clientId) ?? null));
}

/** The rule in one line, loud. Without one nobody is called. */
export function ReachRule({ reach }: { reach: Reach | null }) {
  const { i18n } = useLingui();
  if (!reach) return null;
  const { state, how, when, never, voicemail } = reach;
  const words =
    state === 'declined'
      ? [i18n.t('Would rather not be reached: do not call, write or text.')]
      : state === 'not-asked'
        ? [i18n.t('No safe way is known: do not call, write or text.')]
        : [
            when ? `${how}, ${when}` : how,
            never && neverText(i18n, never).replace(/\.?$/, ''),
            voicemail || /voice ?mail|buz[oó]n/i.test(never) ? '' : i18n.t('No voicemail').replace(/\.?$/, ''),
          ];
  return (
    <span className="reachrule small">
      <Icon name="phone" /> <b>{words.filter(Boolean).join(' · ')}</b>
    </span>
  );
}
