import { drawings, type IconName } from './drawings.ts';

/** One of our drawings. It is decoration beside a word, so it is silent unless it carries a `label` of its own. */
export function Icon({ name, size, label, tone }: IconProps) {
  const className = ['i', size === 'lg' ? 'i--lg' : '', tone ?? ''].filter(Boolean).join(' ');
  const path = <path d={drawings[name]} />;
  if (label) {
    return (
      <svg className={className} viewBox="0 0 24 24" role="img" aria-label={label}>
        {path}
      </svg>
    );
  }
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      {path}
    </svg>
  );
}

export interface IconProps {
  name: IconName;
  size?: 'lg';
  label?: string;
  tone?: 'ok' | 'due' | 'stop' | 'info' | 'accent';
}
