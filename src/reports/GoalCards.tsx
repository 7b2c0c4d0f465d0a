import { useLingui } from '@lingui/react';
import type { Goals, Reached } from '../../electron/contract/reports.ts';
import { daysBetween, today } from '../i18n/format.ts';
import { Chip } from '../ui/Chip.tsx';
import type { IconName } from '../ui/drawings.ts';
import { shortPeriod, valueWords } from './report-words.ts';

/** How much of a goal is reached, by what would be even over its time. */
function pace(reached: Reached, from: string, to: string): 'later' | 'reached' | 'behind' | 'on-pace' | 'missed' {
  if (from > today()) return 'later';
  if (reached.reached >= reached.goal) return 'reached';
  if (to < today()) return 'missed';
  const gone = daysBetween(from, today()) / daysBetween(from, to);
  return reached.reached >= Math.floor(reached.goal * gone) ? 'on-pace' : 'behind';
}

/** The goals of the award, each with its bar. */
export function GoalCards({ goals }: { goals: Goals }) {
  const { i18n } = useLingui();
  const first = goals.years[0]?.from ?? today();
  const last = goals.years.at(-1)?.to ?? today();
  return (
    <section className="goals" aria-label={i18n.t('Goals of the award')}>
      {goals.years.map((year, place) => (
        <GoalCard
          key={year.from}
          title={i18n.t('Year {year}', { year: place + 1 })}
          of={i18n.t('of {goal} survivors', { goal: year.goal })}
          foot={shortPeriod(i18n, year)}
          reached={year}
          from={year.from}
          to={year.to}
        />
      ))}
      <GoalCard
        title={i18n.t('Staff trained')}
        of={i18n.t('of {goal} people', { goal: goals.staff.goal })}
        foot={i18n.t('Each person counted once')}
        reached={goals.staff}
        from={first}
        to={last}
      />
      <GoalCard
        title={i18n.t('Providers')}
        of={i18n.t('of {goal} trained', { goal: goals.providers.goal })}
        foot={i18n.t('Among the staff trained')}
        reached={goals.providers}
        from={first}
        to={last}
      />
    </section>
  );
}

function GoalCard({ title, of, foot, reached, from, to }: GoalCardProps) {
  const { i18n } = useLingui();
  const chips: Record<ReturnType<typeof pace>, { tone: 'ok' | 'due' | 'plain'; icon: IconName; words: string }> = {
    later: { tone: 'plain', icon: 'cal', words: i18n.t('Later') },
    reached: { tone: 'ok', icon: 'check', words: i18n.t('Reached') },
    'on-pace': { tone: 'ok', icon: 'check', words: i18n.t('On pace') },
    behind: { tone: 'due', icon: 'clock', words: i18n.t('Behind') },
    missed: { tone: 'due', icon: 'clock', words: i18n.t('Short') },
  };
  const chip = chips[pace(reached, from, to)];
  return (
    <section className="page goal" aria-label={title}>
      <div className="row">
        <h2>{title}</h2>
        <span className="push" />
        <Chip tone={chip.tone} icon={chip.icon}>
          {chip.words}
        </Chip>
      </div>
      <p className="row row--base row--wrap">
        <span className={reached.least ? 'big big--words' : 'big'}>
          {valueWords(i18n, reached.reached, reached.least)}
        </span>
        <span className="muted">{of}</span>
      </p>
      <progress
        className="progress"
        max={Math.max(1, reached.goal)}
        value={Math.min(reached.reached, reached.goal)}
        aria-label={title}
      />
      <p className="small muted">{foot}</p>
    </section>
  );
}

interface GoalCardProps {
  title: string;
  of: string;
  foot: string;
  reached: Reached;
  from: string;
  to: string;
}
