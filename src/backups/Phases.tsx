import type { IconName } from '../ui/drawings.ts';
import { Icon } from '../ui/Icon.tsx';

export interface Phase {
  /** Code of the vault's step. */
  step: string;
  icon: IconName;
  title: string;
  said: string;
}

/** The steps of a long job side by side: done, now, to come. */
export function Phases({ phases, now }: { phases: readonly Phase[]; now: string }) {
  const at = now === 'done' ? phases.length : phases.findIndex(({ step }) => step === now);
  return (
    <ol className="phases">
      {phases.map(({ step, icon, title, said }, index) => (
        <li
          key={step}
          className={index < at ? 'done' : index === at ? 'now' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <Icon name={index < at ? 'check' : icon} />
          <span>
            <b>{title}</b>
            <br />
            <span className="small muted">{said}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
