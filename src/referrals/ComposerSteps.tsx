import { useLingui } from '@lingui/react';
import { useKey } from '../app/keys.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Unbroken } from '../ui/Unbroken.tsx';

export type StepName = 'service' | 'site' | 'needs' | 'consent' | 'handed';

export interface StepLine {
  name: StepName;
  title: string;
  /** What stands there so far. */
  said: string;
  state: 'done' | 'block' | 'open';
}

/** The four steps at the left: what is done, where she is, and what holds it up. */
export function ComposerSteps({ title, meta, steps, now, onGo, onBack, stays }: ComposerStepsProps) {
  const { i18n } = useLingui();
  const move = (by: number) => {
    const next = steps[steps.findIndex(({ name }) => name === now) + by];
    if (next) onGo(next.name);
  };
  useKey({ keys: 'Ctrl ↑', does: i18n.t('The step before'), run: () => move(-1) });
  useKey({ keys: 'Ctrl ↓', does: i18n.t('The next step'), run: () => move(1) });
  return (
    <div className="pane pane--left">
      <div>
        <h1 className="h-md">{title}</h1>
        <p className="meta">{meta}</p>
      </div>
      <ol className="steps stack stack--1">
        {steps.map((step, index) => (
          <li key={step.name} className={step.name === now ? 'now' : step.state === 'open' ? undefined : step.state}>
            <span className="mark" aria-hidden="true">
              {step.name === now || step.state === 'open' ? (
                index + 1
              ) : (
                <Icon name={step.state === 'done' ? 'check' : 'pen'} />
              )}
            </span>
            <button
              type="button"
              className="step"
              aria-current={step.name === now ? 'step' : undefined}
              onClick={() => onGo(step.name)}
            >
              <b>{step.title}</b>
              <span className="small muted">
                <Unbroken>{step.said}</Unbroken>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className="mt-auto">
        <Button size="sm" icon="back" keys="Esc" why={stays} onPress={onBack}>
          {i18n.t('Her file')}
        </Button>
      </p>
      <p className="meta">
        <Kbd>Ctrl ↑</Kbd> <Kbd>Ctrl ↓</Kbd> {i18n.t('change step')}
      </p>
    </div>
  );
}

export interface ComposerStepsProps {
  title: string;
  meta: string;
  steps: StepLine[];
  now: StepName;
  onGo: (step: StepName) => void;
  onBack: () => void;
  /** Why she cannot go away now: what is on the screen is shown this once. */
  stays: string | null;
}
