import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { type Plan, planParts } from '../../electron/contract/support.ts';
import { Meanwhile, useMet } from '../app/Meanwhile.tsx';
import { ask } from '../app/vault-port.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FormFoot, useDiscard } from './FormFoot.tsx';
import { bothPlans, fieldsOfPlan, isEmptyPlan, type PlanDraft } from './plan-draft.ts';
import { keepingOptions, planName } from './support-words.ts';
import { useAttempt } from './use-attempt.ts';

export interface PlanFormProps {
  clientId: string;
  draft: PlanDraft;
  onDraft: (draft: PlanDraft | null) => void;
  onSaved: (saved: Plan) => void;
}

/** A safety plan being written with her. What somebody else saved meanwhile is told, and stays as a version. */
export function PlanForm({ clientId, draft, onDraft, onSaved }: PlanFormProps) {
  const { i18n } = useLingui();
  const { error, busy, attempt } = useAttempt();
  const { met, meet, settled } = useMet<Plan>();
  const discard = useDiscard(draft, onDraft);
  const [tried, setTried] = useState(false);
  const change = (patch: Partial<PlanDraft>) => onDraft({ ...draft, ...patch });
  const empty = tried && isEmptyPlan(draft);

  async function write(words: PlanDraft): Promise<void> {
    settled();
    try {
      const saved = await ask('plans.save', { clientId, version: words.version, plan: fieldsOfPlan(words) });
      onDraft(null);
      onSaved(saved);
    } catch (refused) {
      if (!(await meet(refused, () => ask('plans.get', { clientId })))) throw refused;
    }
  }
  const takeBoth = () => {
    onDraft(bothPlans(draft, met?.theirs ?? null));
    settled();
  };

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (isEmptyPlan(draft)) return leadToWrong(event.currentTarget);
    await attempt(() => write(draft));
  }

  return (
    <form
      className="noteform smallform stack"
      onSubmit={(event) => void save(event)}
      aria-label={i18n.t('Safety plan')}
    >
      <div className="planform">
        {planParts.map((part, place) => (
          <TextArea
            key={part}
            label={planName(i18n, part)}
            value={draft[part]}
            onChange={(words) => change({ [part]: words })}
            maxLength={4000}
            autoFocus={place === 0}
            wrong={empty && place === 0 ? i18n.t('One of the parts wants a few words.') : null}
          />
        ))}
        <div className="stack">
          <Select
            label={i18n.t('Where a copy may be')}
            value={draft.keeping}
            onChange={(keeping) => change({ keeping })}
            options={keepingOptions(i18n)}
          />
          <TextField
            label={i18n.t('In her words: where, and where never')}
            value={draft.keepingWords}
            onChange={(keepingWords) => change({ keepingWords })}
            maxLength={200}
          />
        </div>
      </div>
      <ErrorNotice error={error} />
      {met ? (
        <Meanwhile
          met={met}
          bothWords={i18n.t('Put both here')}
          onBoth={takeBoth}
          onMine={() => void attempt(() => write({ ...draft, version: met.theirs?.version ?? 0 }))}
          onTheirs={discard}
        >
          {planParts.flatMap((part) => met.theirs?.[part] || []).join('\n')}
        </Meanwhile>
      ) : null}
      <FormFoot busy={busy} decides={met !== null} draft={draft} onDraft={onDraft} words={i18n.t('Save the plan')} />
    </form>
  );
}
