import { type ReactNode, useRef } from 'react';
import { useScrollStop } from './scroll-stop.ts';

/** The box of a table. Where it is wider than its page it is scrolled in here, and never the screen. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useScrollStop(box, 'aria-label', label);
  return (
    <div className="sideways" ref={box}>
      {children}
    </div>
  );
}
