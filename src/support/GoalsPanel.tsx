import { useLingui } from '@lingui/react';
import type { Output } from '../../electron/contract/calls.ts';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Goal, GoalState } from '../../electron/contract/support.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { day, today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { GoalForm } from './GoalForm.tsx';
import { draftOfGoal, type GoalDraft, newGoal } from './goal-draft.ts';
import { Over, Sheet } from './Sheet.tsx';
import { useAttempt } from './use-attempt.ts';

/** What she wants, in her words, with steps she chose. Letting a goal go is as good as reaching it. */
export function GoalsPanel({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const asked = useAsked('goals.list', { clientId: file.id });
  const [draft, setDraft] = useKept<GoalDraft | null>(`goal ${file.id}`, null, { label: file.fileNumber });
  const acts = useGoalActs(asked.again);
  const goals: Output<'goals.list'> = asked.value ?? [];
  const open = goals.filter(({ state }) => state === 'open');
  const ended = goals.filter(({ state }) => state !== 'open');
  const line = (goal: Goal) => (
    <GoalLine
      key={goal.id}
      goal={goal}
      acts={acts}
      whyNot={draft ? i18n.t('Finish the one you are writing first') : null}
      onChange={() => setDraft(draftOfGoal(goal))}
    />
  );
  return (
    <>
      {draft ? <GoalForm clientId={file.id} draft={draft} onDraft={setDraft} onSaved={acts.saved} /> : null}
      <ErrorNotice error={asked.error ?? acts.error} />
      <Sheet
        count={goals.length}
        empty={draft ? null : i18n.t('None yet. What would she like, in her own words? It may be small.')}
        foot={
          draft ? null : (
            <Button size="sm" icon="plus" onPress={() => setDraft(newGoal)}>
              {i18n.t('New goal')}
            </Button>
          )
        }
      >
        <ul className="sheet__list">{open.map(line)}</ul>
        {ended.length > 0 ? (
          <Over
            words={i18n.t('{count, plural, one {# reached or let go} other {# reached or let go}}', {
              count: ended.length,
            })}
          >
            <ul className="sheet__list">{ended.map(line)}</ul>
          </Over>
        ) : null}
      </Sheet>
    </>
  );
}

type Acts = ReturnType<typeof useGoalActs>;

/** Steps done, goals reached, let go, opened again: each with its way back. */
function useGoalActs(again: () => void) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const { error, attempt } = useAttempt();
  const tick = (goal: Goal, place: number, done: boolean) =>
    attempt(async () => {
      const steps = goal.steps.map((step, at) => (at === place ? { ...step, doneOn: done ? today() : null } : step));
      const { words, id, version } = goal;
      // What was offered to be undone is not as it was then.
      undo.forget();
      await ask('goals.change', { id, version, goal: { words, steps } });
      again();
    });
  const setState = (goal: Goal, state: GoalState) =>
    attempt(async () => {
      const changed = await ask('goals.setState', { id: goal.id, version: goal.version, state });
      again();
      const said = () => ({
        open: i18n.t('Goal opened again'),
        reached: i18n.t('Goal reached'),
        'let-go': i18n.t('Goal let go'),
      });
      undo.offer(
        () => said()[state],
        () => {
          const back = { id: changed.id, version: changed.version, state: goal.state };
          void attempt(() => ask('goals.setState', back).then(again));
        },
      );
    });
  const saved = ({ id, version }: Goal, isNew: boolean) => {
    again();
    if (!isNew) return undo.forget();
    undo.offer(
      () => i18n.t('Goal written down'),
      () => {
        void attempt(() => ask('goals.takeBack', { id, version }).then(again));
      },
    );
  };
  return { error, tick, setState, saved };
}

interface GoalLineProps {
  goal: Goal;
  acts: Acts;
  onChange: () => void;
  whyNot: string | null;
}

function GoalLine({ goal, acts, onChange, whyNot }: GoalLineProps) {
  const { i18n } = useLingui();
  const open = goal.state === 'open';
  return (
    <li>
      <div className="row row--wrap row--top">
        <b className="grow prewrap">{goal.words}</b>
        {open ? (
          <span className="row">
            <Button size="sm" kind="quiet" icon="check" onPress={() => void acts.setState(goal, 'reached')}>
              {i18n.t('Reached')}
            </Button>
            <Button size="sm" kind="quiet" onPress={() => void acts.setState(goal, 'let-go')}>
              {i18n.t('Let go')}
            </Button>
            <Button size="sm" kind="quiet" icon="pen" why={whyNot} onPress={onChange}>
              {i18n.t('Change')}
            </Button>
          </span>
        ) : (
          <span className="row">
            <Chip tone={goal.state === 'reached' ? 'ok' : 'plain'} icon={goal.state === 'reached' ? 'check' : 'hands'}>
              {goal.state === 'reached'
                ? i18n.t('Reached {day}', { day: day(goal.until ?? goal.since) })
                : i18n.t('Let go {day}', { day: day(goal.until ?? goal.since) })}
            </Chip>
            <Button size="sm" kind="quiet" onPress={() => void acts.setState(goal, 'open')}>
              {i18n.t('Open again')}
            </Button>
          </span>
        )}
      </div>
      {goal.steps.length > 0 ? (
        <ul className="steplist">
          {goal.steps.map((step, place) => (
            // Two steps may say the same; their place in the goal is what they are.
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name, and a changed goal is drawn anew
            <li key={place}>
              <Checkbox
                checked={step.doneOn !== null}
                onChange={(done) => void acts.tick(goal, place, done)}
                why={open ? null : i18n.t('The goal is over.')}
              >
                {step.words}
              </Checkbox>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
