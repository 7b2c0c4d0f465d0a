import { useEffect, useState } from 'react';
import type { Elsewhere } from '../../electron/contract/clients.ts';
import { useAsked } from '../app/use-asked.ts';

/** How long the typing rests before colleagues' files are asked for, in milliseconds: each asking stands in the audit. */
const REST = 600;
/** Two words at least, or a file number: what the vault takes for a whole name. */
const WHOLE = /\S\s+\S|\d/;
const none: Elsewhere[] = [];

/**
 * Colleagues' files that fit a whole name or a file number, once the typing rests. Nothing while it goes on.
 * @param text what stands in the box, or null while nothing is looked for
 */
export function useElsewhere(text: string | null): Elsewhere[] {
  const sought = text?.trim() ?? '';
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(sought), REST);
    return () => clearTimeout(timer);
  }, [sought]);
  const settled = rested === sought && WHOLE.test(sought);
  const asked = useAsked('clients.elsewhere', settled ? { text: sought } : null);
  return settled && asked.fresh ? (asked.value ?? none) : none;
}
