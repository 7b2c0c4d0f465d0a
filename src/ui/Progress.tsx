import { useId } from 'react';

/** How far something is, 0 to 100, always with words and the number beside it. */
export function Progress({ label, percent, tone }: { label: string; percent: number; tone?: 'ok' }) {
  const id = useId();
  const shown = Math.max(0, Math.min(100, Math.round(percent)));
  return (
    <div className="stack stack--2">
      <div className="row">
        <span id={id} className="strong">
          {label}
        </span>
        <span className="push num strong">{shown}%</span>
      </div>
      <progress
        className={tone === 'ok' ? 'progress progress--ok' : 'progress'}
        max={100}
        value={shown}
        aria-labelledby={id}
      />
    </div>
  );
}
