import type { Right } from '../../electron/contract/call.ts';
import { calls, type Method } from '../../electron/contract/calls.ts';
import { useSession } from './session-store.ts';

/** Whether these rights are enough for a call, as the contract's table says: what would be refused is not offered. */
export function mayCall(rights: readonly Right[], method: Method): boolean {
  const { needs } = calls[method];
  return typeof needs === 'string' || needs.some((right) => rights.includes(right));
}

/** Whether the member who opened the desk may make this call. */
export function useMay(method: Method): boolean {
  return useSession(({ unlocked }) => unlocked !== null && mayCall(unlocked.member.rights, method));
}
