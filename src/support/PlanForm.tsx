import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { type Plan, planParts } from '../../electron/contract/support.ts';
import { ask } from '../app/vault-port.ts';
import { codeOf } from '../i18n/error-text.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FormFoot } from './FormFoot.tsx';
import { fieldsOfPlan, isEmptyPlan, type PlanDraft } from './plan-draft.ts';
import { keepingOptions, planName } from './support-words.ts';
import { useAttempt } from './use-attempt.ts';

export interface PlanFormProps {
  clientId: string;
  draft: PlanDraft;
  onDraft: (draft: PlanDraft | null) => void;
  onSaved: (saved: Plan) => void;
}

/** A safety plan being written with her. What somebody else saved meanwhile stays as a version; hers goes on top. */
export function PlanForm({ clientId, draft, onDraft, onSaved }: PlanFormProps) {
  const { i18n } = useLingui();
  const { error, busy, attempt } = useAttempt();
  const [tried, setTried] = useState(false);
  const change = (patch: Partial<PlanDraft>) => onDraft({ ...draft, ...patch });
  const empty = tried && isEmptyPlan(draft);

  async function write(): Promise<void> {
    try {
      const saved = await ask('plans.save', { clientId, version: draft.version, plan: fieldsOfPlan(draft) });
      onDraft(null);
      onSaved(saved);
    } catch (refused) {
      if (codeOf(refused) === 'changed-meanwhile') {
        const now = await ask('plans.get', { clientId }).catch(() => null);
        if (now) change({ version: now.version });
      }
      throw refused;
    }
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (isEmptyPlan(draft)) return leadToWrong(event.currentTarget);
    await attempt(write);
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
      <FormFoot busy={busy} draft={draft} onDraft={onDraft} words={i18n.t('Save the plan')} />
    </form>
  );
}
