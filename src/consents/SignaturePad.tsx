import { useLingui } from '@lingui/react';
import { type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';

/** The field of a pen, in the units of the contract: 4,000 by 1,000, whatever its size on the screen. */
const WIDE = 4000;
const HIGH = 1000;
const MOST_NUMBERS = 2000;
const MOST_STROKES = 120;

/**
 * A place to sign with mouse, finger or pen. What is kept are the lines as points, no picture. Who cannot use a pen here
 * signs on paper.
 */
export function SignaturePad({ label, signed, onChange }: SignaturePadProps) {
  const { i18n } = useLingui();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [strokes, setStrokes] = useState<number[][]>([]);
  const drawing = useRef<number[] | null>(null);

  // Other terms were signed, or nothing yet: the field is empty again.
  useEffect(() => {
    if (!signed) setStrokes([]);
  }, [signed]);
  useEffect(() => draw(canvas.current, strokes), [strokes]);

  const pointOf = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const on = (share: number, most: number) => Math.round(Math.min(1, Math.max(0, share)) * most);
    return [on((event.clientX - box.left) / box.width, WIDE), on((event.clientY - box.top) / box.height, HIGH)];
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const line = drawing.current;
    if (!line || line.length + 2 > MOST_NUMBERS) return;
    line.push(...pointOf(event));
    draw(canvas.current, [...strokes, line]);
  };
  const end = () => {
    const line = drawing.current;
    drawing.current = null;
    if (!line || strokes.length >= MOST_STROKES) return;
    const all = [...strokes, line];
    setStrokes(all);
    onChange(all);
  };

  return (
    <div className="sign" data-part={signed ? undefined : 'signature'}>
      <span className="label" id={id}>
        {label}
      </span>
      <canvas
        ref={canvas}
        className="sign__field"
        width={WIDE / 4}
        height={HIGH / 4}
        role="img"
        aria-labelledby={id}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = pointOf(event);
        }}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Button
        size="sm"
        icon="undo"
        why={signed ? null : i18n.t('Nothing is written yet')}
        onPress={() => {
          setStrokes([]);
          onChange(null);
        }}
      >
        {i18n.t('Wipe it')}
      </Button>
    </div>
  );
}

/** Draws the lines; a single tap is a dot. */
function draw(canvas: HTMLCanvasElement | null, strokes: readonly number[][]): void {
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.lineWidth = 3;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = getComputedStyle(canvas).color;
  for (const line of strokes) {
    pen.beginPath();
    for (let at = 0; at + 1 < line.length; at += 2) pen.lineTo((line[at] ?? 0) / 4, (line[at + 1] ?? 0) / 4);
    if (line.length === 2) pen.lineTo((line[0] ?? 0) / 4 + 1, (line[1] ?? 0) / 4);
    pen.stroke();
  }
}

interface SignaturePadProps {
  label: string;
  /** What was written here counts for the terms as they stand. */
  signed: boolean;
  onChange: (strokes: number[][] | null) => void;
}
