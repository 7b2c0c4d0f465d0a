import { useLingui } from '@lingui/react';
import type { Goals, ShownReport } from '../../electron/contract/reports.ts';
import { Page } from '../ui/Page.tsx';
import { shortPeriod } from './report-words.ts';

const [WIDTH, LEFT, RIGHT, TOP, BOTTOM] = [1060, 44, 1040, 14, 116];

/** Survivors new to the award, added up quarter by quarter, beside the goal of each year. */
export function RunningChart({ running, goals }: { running: ShownReport['running']; goals: Goals }) {
  const { i18n } = useLingui();
  const sums = goals.years.map((_, year) => goals.years.slice(0, year + 1).reduce((sum, { goal }) => sum + goal, 0));
  const quarters = goals.years.length * 4;
  const most = Math.max(sums.at(-1) ?? 1, running.at(-1)?.total ?? 0, 1);
  const x = (quarter: number) => LEFT + ((RIGHT - LEFT) * quarter) / quarters;
  const y = (count: number) => BOTTOM - ((BOTTOM - TOP) * count) / most;
  const points = running.slice(0, quarters).map(({ total }, place) => [x(place + 1), y(total)] as const);
  const line = (all: readonly (readonly [number, number])[]) =>
    all.map(([a, b]) => `${a.toFixed(1)} ${b.toFixed(1)}`).join('L');
  const start = [x(0), y(0)] as const;
  const now = running.at(-1);
  const last = points.at(-1);
  return (
    <Page title={i18n.t('Survivors new to the award')} icon="chart" note={i18n.t('dashed: the goal')}>
      <svg
        className="chart"
        viewBox={`0 0 ${WIDTH} 136`}
        role="img"
        aria-label={i18n.t('Added up: {totals}. Goals at the end of each year: {goals}.', {
          totals: running.map(({ total }) => total).join(', '),
          goals: sums.join(', '),
        })}
      >
        <path className="grid" d={sums.map((sum) => `M${LEFT} ${y(sum).toFixed(1)}H${RIGHT}`).join('')} />
        <path className="axis" d={`M${LEFT} ${BOTTOM}H${RIGHT}`} fill="none" />
        <path
          className="goal"
          fill="none"
          d={`M${line([start, ...sums.map((sum, year) => [x((year + 1) * 4), y(sum)] as const)])}`}
        />
        {last ? (
          <>
            <path
              className="area"
              d={`M${line([start, ...points])}L${last[0].toFixed(1)} ${BOTTOM}L${LEFT} ${BOTTOM}z`}
            />
            <path className="ln" d={`M${line([start, ...points])}`} />
            {points.map(([a, b]) => (
              <circle key={a} className="pt" cx={a} cy={b} r="3.5" />
            ))}
            <text className="t1" x={last[0] + 9} y={last[1] + 14}>
              {i18n.t('{total} now', { total: now?.total ?? 0 })}
            </text>
          </>
        ) : null}
        {sums.map((sum) => (
          <text key={sum} x={LEFT - 8} y={y(sum) + 4} textAnchor="end">
            {sum}
          </text>
        ))}
        {goals.years.map((year, place) => (
          <text key={year.from} x={x(place * 4 + 2)} y="133" textAnchor="middle">
            {i18n.t('Year {year}', { year: place + 1 })}: {shortPeriod(i18n, year)}
          </text>
        ))}
      </svg>
    </Page>
  );
}
