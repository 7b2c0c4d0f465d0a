import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { type Plan, planParts } from '../../electron/contract/support.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { moment } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { PlanForm } from './PlanForm.tsx';
import { draftOfPlan, type PlanDraft } from './plan-draft.ts';
import { Sheet } from './Sheet.tsx';
import { keepingName, planName } from './support-words.ts';
import { useAttempt } from './use-attempt.ts';

/** Her safety plan, in her words, and where a copy may be. It is no item of the catalogue: no packet can hold it. */
export function PlanPanel({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const asked = useAsked('plans.get', { clientId: file.id });
  const [draft, setDraft] = useKept<PlanDraft | null>(`plan ${file.id}`, null, { label: file.fileNumber });
  const undo = useUndo();
  const { error, attempt } = useAttempt();
  const [earlier, setEarlier] = useState<Plan[] | null>(null);
  const plan = asked.value;
  const besideMe = useSession((state) => state.besideMe);
  // A plan that is there is not opened beside anybody, not even to be changed: the one beside her may be the danger.
  const written = besideMe && draft !== null && draft.version > 0 ? null : draft;
  const changed = () => {
    setEarlier(null);
    asked.again();
  };
  const saved = ({ version }: Plan) => {
    changed();
    // What stood before a first version is nothing to come back to.
    if (version === 1) return undo.forget();
    undo.offer(
      () => i18n.t('Plan changed'),
      () => {
        void attempt(() => ask('plans.undo', { clientId: file.id, version }).then(changed));
      },
    );
  };
  const showEarlier = () =>
    attempt(async () => {
      setEarlier(earlier ? null : await ask('plans.versions', { clientId: file.id }));
    });
  return (
    <>
      {written ? <PlanForm clientId={file.id} draft={written} onDraft={setDraft} onSaved={saved} /> : null}
      <ErrorNotice error={asked.error ?? error} />
      <Sheet
        count={plan && !written ? 1 : 0}
        empty={
          written
            ? null
            : i18n.t(
                'None yet. Written with her, in her words, part by part; every part may stay empty. It never leaves in a packet.',
              )
        }
        foot={
          draft || !asked.fresh || (plan && besideMe) ? null : (
            <Button size="sm" icon={plan ? 'pen' : 'plus'} onPress={() => setDraft(draftOfPlan(plan))}>
              {plan ? i18n.t('Change the plan') : i18n.t('New plan')}
            </Button>
          )
        }
      >
        {plan ? (
          <div className="sheet__words stack stack--2">
            <PlanWords plan={plan} />
            <p className="row row--wrap">
              <span className="meta">
                {plan.writtenBy} · {moment(plan.writtenAt)}
              </span>
              {plan.version > 1 ? (
                <button
                  type="button"
                  className="link small"
                  aria-expanded={earlier !== null}
                  onClick={() => void showEarlier()}
                >
                  {i18n.t('{count, plural, one {# earlier version} other {# earlier versions}}', {
                    count: plan.version - 1,
                  })}
                </button>
              ) : null}
            </p>
            {earlier ? (
              <ol className="note__earlier" aria-label={i18n.t('Earlier versions')}>
                {earlier.map((one) => (
                  <li key={one.version} className="stack stack--2">
                    <span className="meta">
                      {one.writtenBy} · {moment(one.writtenAt)}
                    </span>
                    <PlanWords plan={one} />
                  </li>
                ))}
              </ol>
            ) : null}
          </div>
        ) : null}
      </Sheet>
    </>
  );
}

/** What a plan says; parts without words are left out. */
function PlanWords({ plan }: { plan: Plan }) {
  const { i18n } = useLingui();
  return (
    <>
      <p className="row row--wrap">
        <Chip icon="lock">{keepingName(i18n, plan.keeping)}</Chip>
        {plan.keepingWords ? <span className="small muted">{plan.keepingWords}</span> : null}
      </p>
      <dl className="planparts">
        {planParts
          .filter((part) => plan[part] !== '')
          .map((part) => (
            <div key={part}>
              <dt>{planName(i18n, part)}</dt>
              <dd className="prewrap">{plan[part]}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
