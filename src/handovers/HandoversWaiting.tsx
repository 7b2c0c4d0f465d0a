import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { HandoverLine } from '../../electron/contract/handovers.ts';
import type { Reach } from '../../electron/contract/intake.ts';
import { go } from '../app/screen.ts';
import { ask } from '../app/vault-port.ts';
import { initialsOf } from '../clients/person.ts';
import { moment } from '../i18n/format.ts';
import { ReachRule, useReach } from '../intake/ReachRule.tsx';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useFold } from '../ui/fold.tsx';
import { Page } from '../ui/Page.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { EndDialog } from './EndDialog.tsx';
import { clockChip, howWords } from './handover-words.ts';
import { JoinDialog } from './JoinDialog.tsx';

/** How many are named, the nearest end first; the rest is a press away. */
const MOST = 4;

/** Who was handed over and waits: for the first contact within 48 hours, and for a file. */
export function HandoversWaiting({ lines, onChanged }: { lines: readonly HandoverLine[]; onChanged: () => void }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const { shown, foot } = useFold(lines, MOST);
  const reachOf = useReach(shown.map(({ clientId }) => clientId));
  const [joining, setJoining] = useState<HandoverLine | null>(null);
  const [ending, setEnding] = useState<HandoverLine | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function attempt(run: () => Promise<unknown>): Promise<void> {
    setError(null);
    try {
      await run();
      onChanged();
    } catch (refused) {
      setError(refused);
    }
  }
  const reached = ({ id, version }: HandoverLine) =>
    attempt(async () => {
      const after = await ask('handovers.contacted', { id, version, at: new Date().toISOString() });
      undo.offer(
        () => i18n.t('First contact written down'),
        () => {
          void attempt(() => ask('handovers.contacted', { id, version: after.version, at: null }));
        },
      );
    });
  const makeFile = ({ id, version }: HandoverLine) =>
    attempt(async () => {
      const { clientId } = await ask('handovers.makeFile', { id, version });
      // What was offered to be undone was said of it as it stood before.
      undo.forget();
      if (clientId) go({ name: 'file', clientId });
    });

  return (
    <Page title={i18n.t('Handed over to us')} icon="hands" flush>
      <ErrorNotice error={error} />
      <ul className="list">
        {shown.map((line) => (
          <li key={line.id} className="handover">
            <Waiting line={line} reach={reachOf(line.clientId)} />
            <span className="row row--wrap">
              {line.contactedAt ? null : (
                <Button size="sm" icon="phone" onPress={() => void reached(line)}>
                  {i18n.t('She was reached')}
                </Button>
              )}
              {line.clientId ? (
                <Button size="sm" onPress={() => go({ name: 'file', clientId: line.clientId ?? '' })}>
                  {i18n.t('Open the file')}
                </Button>
              ) : (
                <>
                  <Button size="sm" icon="plus" onPress={() => void makeFile(line)}>
                    {i18n.t('Make her file')}
                  </Button>
                  <button type="button" className="link small" onClick={() => setJoining(line)}>
                    {i18n.t('She has one')}
                  </button>
                  <button type="button" className="link small" onClick={() => setEnding(line)}>
                    {i18n.t('It ends here')}
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {foot}
      {joining ? (
        <JoinDialog
          handover={joining}
          onClose={() => setJoining(null)}
          onDone={() => {
            setJoining(null);
            onChanged();
          }}
        />
      ) : null}
      {ending ? (
        <EndDialog
          handover={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null);
            onChanged();
          }}
        />
      ) : null}
    </Page>
  );
}

/** How she may be reached stands open only while nobody sits beside the worker. */
function Waiting({ line, reach: rule }: { line: HandoverLine; reach: Reach | null }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const chip = clockChip(i18n, line);
  const { called, reach, number, never, whose, fromPlace, fromName, how, receivedAt } = line;
  const name = whose ? whose.nameToUse || whose.fileNumber : called;
  const shown = besideMe ? (whose ? whose.initials || whose.fileNumber : initialsOf(called)) : name;
  return (
    <span>
      <span className="row row--wrap">
        <b className="grow">{shown || i18n.t('No name was told')}</b>
        <Chip tone={chip.tone ?? 'plain'} icon={chip.icon}>
          {chip.words}
        </Chip>
      </span>
      <span className="block">
        {besideMe ? null : (
          <>
            <ReachRule reach={rule} />
            {never ? <span className="block strong due">{i18n.t('Never: {never}', { never })}</span> : null}
            {reach || number ? <span className="block">{[reach, number].filter(Boolean).join(' · ')}</span> : null}
            {number && !never && !rule ? (
              <span className="block strong due">{i18n.t('They did not say how never: leave no message.')}</span>
            ) : null}
          </>
        )}
        <span className="block small muted">
          {besideMe ? null : `${fromName ? `${fromName}, ${fromPlace}` : fromPlace} · ${howWords(i18n, how)} · `}
          {moment(receivedAt)}
        </span>
      </span>
    </span>
  );
}
