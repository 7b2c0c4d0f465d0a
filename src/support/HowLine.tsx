import { useLingui } from '@lingui/react';
import { type How, howWords } from '../../electron/contract/support.ts';
import { shortDay } from '../i18n/format.ts';
import { howName } from './support-words.ts';

/** So many of the latest are drawn. */
const SHOWN = 12;
const STEP = 58;
const HEIGHT = 78;
/** Where the line of an answer lies: well at the top, very hard at the foot. */
const levelOf = (answer: NonNullable<How['answer']>) => HEIGHT - 10 - howWords.indexOf(answer) * 14;

/**
 * Her past answers as one calm line, the oldest at the left. No numbers and no colours that judge; where she would rather
 * not say the line rests and the dot is open. Read out as a list.
 */
export function HowLine({ answers }: { answers: readonly How[] }) {
  const { i18n } = useLingui();
  const shown = answers.slice(0, SHOWN).toReversed();
  // Where she would rather not say the line goes on as it was.
  let level = levelOf(shown.find(({ answer }) => answer !== null)?.answer ?? 'in-between');
  const points = shown.map((one, at) => {
    level = one.answer === null ? level : levelOf(one.answer);
    return { ...one, x: STEP / 2 + at * STEP, y: level };
  });
  const width = Math.max(points.length * STEP, STEP);
  return (
    <div className="howline">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ id, x, y, answer }) => (
          <circle key={id} className={answer === null ? 'howline__rest' : undefined} cx={x} cy={y} r="5" />
        ))}
      </svg>
      <ol className="howline__days" style={{ gridTemplateColumns: `repeat(${points.length},${STEP}px)` }}>
        {points.map(({ id, day, answer }) => (
          <li key={id}>
            <span className="howline__word">{howName(i18n, answer)}</span>
            <span className="meta">{shortDay(day)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
