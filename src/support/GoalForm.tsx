import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import type { Goal } from '../../electron/contract/support.ts';
import { Meanwhile, useMet } from '../app/Meanwhile.tsx';
import { ask } from '../app/vault-port.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { FormFoot, useDiscard } from './FormFoot.tsx';
import { bothGoals, fieldsOfGoal, type GoalDraft, goalLacks, MOST_STEPS } from './goal-draft.ts';
import { useAttempt } from './use-attempt.ts';

export interface GoalFormProps {
  clientId: string;
  draft: GoalDraft;
  onDraft: (draft: GoalDraft | null) => void;
  onSaved: (saved: Goal, isNew: boolean) => void;
}

/** One goal being written. */
export function GoalForm({ clientId, draft, onDraft, onSaved }: GoalFormProps) {
  const { i18n } = useLingui();
  const { error, busy, attempt } = useAttempt();
  const { met, meet, settled } = useMet<Goal>();
  const discard = useDiscard(draft, onDraft);
  const [tried, setTried] = useState(false);
  const lacks = tried ? goalLacks(draft) : [];

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (goalLacks(draft).length > 0) return leadToWrong(event.currentTarget);
    await attempt(() => write(draft));
  }

  async function write(words: GoalDraft): Promise<void> {
    settled();
    const goal = fieldsOfGoal(words);
    const { goalId, version } = words;
    try {
      const saved = goalId
        ? await ask('goals.change', { id: goalId, version, goal })
        : await ask('goals.write', { clientId, goal });
      onDraft(null);
      onSaved(saved, goalId === null);
    } catch (refused) {
      const now = () => ask('goals.list', { clientId }).then((all) => all.find(({ id }) => id === goalId) ?? null);
      if (!goalId || !(await meet(refused, now))) throw refused;
    }
  }
  const takeBoth = () => {
    onDraft(bothGoals(draft, met?.theirs ?? null));
    settled();
  };

  return (
    <form className="noteform smallform stack" onSubmit={(event) => void save(event)} aria-label={i18n.t('Goal')}>
      <TextArea
        label={i18n.t('What she wants, in her words')}
        value={draft.words}
        onChange={(words) => onDraft({ ...draft, words })}
        maxLength={1000}
        autoFocus
        wrong={lacks.includes('words') ? i18n.t('Write a few words.') : null}
      />
      <TextArea
        label={i18n.t('Steps, one on a line')}
        hint={i18n.t('She chooses them. It may do without.')}
        value={draft.steps}
        onChange={(steps) => onDraft({ ...draft, steps })}
        maxLength={6000}
        wrong={lacks.includes('steps') ? i18n.t('At most {count} short lines.', { count: MOST_STEPS }) : null}
      />
      <ErrorNotice error={error} />
      {met ? (
        <Meanwhile
          met={met}
          bothWords={i18n.t('Put both here')}
          onBoth={takeBoth}
          onMine={() => void attempt(() => write({ ...draft, version: met.theirs?.version ?? 0 }))}
          onTheirs={discard}
        >
          {met.theirs ? [met.theirs.words, ...met.theirs.steps.map(({ words }) => `· ${words}`)].join('\n') : null}
        </Meanwhile>
      ) : null}
      <FormFoot busy={busy} decides={met !== null} draft={draft} onDraft={onDraft} words={i18n.t('Save the goal')} />
    </form>
  );
}
