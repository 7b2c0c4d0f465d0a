/** What must be so before a page is given a port to the vault. */
interface State {
  pageLoaded: boolean;
  /** Process id of the vault that is ready, or null. */
  vault: number | null;
  open: boolean;
}

export interface PortDoor {
  pageLoaded(): void;
  pageLeft(): void;
  vaultReady(pid: number): void;
  vaultGone(): void;
  /** While shut (the desk is locking) nothing is given. */
  shut(): void;
  unshut(): void;
}

/**
 * Decides when the window gets its port: page loaded, vault ready, not locking; once for each vault and each page
 * load, because "ready" and "loaded" race and both would hand one. `give` gets the number of the page load, which
 * only rises, and says whether it gave.
 */
export function createPortDoor(give: (load: number) => boolean): PortDoor {
  const state: State = { pageLoaded: false, vault: null, open: true };
  let load = 0;
  let given = '';
  const tryToGive = () => {
    const key = `${state.vault} ${load}`;
    if (!state.open || !state.pageLoaded || state.vault === null || key === given) return;
    if (give(load)) given = key;
  };
  const set = (change: Partial<State>) => {
    Object.assign(state, change);
    tryToGive();
  };
  return {
    pageLoaded: () => {
      load += 1;
      set({ pageLoaded: true });
    },
    pageLeft: () => set({ pageLoaded: false }),
    vaultReady: (pid) => set({ vault: pid }),
    vaultGone: () => set({ vault: null }),
    shut: () => set({ open: false }),
    unshut: () => set({ open: true }),
  };
}
