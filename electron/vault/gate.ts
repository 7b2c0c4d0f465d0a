/**
 * The way from the router to the handlers. Many calls are inside at once; a rotation has to be alone, because it swaps
 * the database under them: whatever was captured before an `await` would be written into the epoch that is going away.
 */
export class Gate {
  #inside = 0;
  /** Settles when whoever is alone has done; calls that come meanwhile wait for it. */
  #shut: Promise<unknown> | null = null;
  /** Each wants to be alone. */
  readonly #waiting: (() => void)[] = [];
  #atSwap: Promise<unknown> = Promise.resolve();

  /** An ordinary call: waits while somebody is alone, then runs beside the others. */
  async pass<T>(run: () => T | Promise<T>): Promise<T> {
    while (this.#shut) await this.#shut;
    this.#inside += 1;
    try {
      return await run();
    } finally {
      this.#leave();
    }
  }

  /**
   * For a call that is inside: runs when no other call is. Those that come before that moment are not held up, so that
   * a printer that takes its time does not stop the desk; those that come after it wait.
   */
  async alone<T>(run: () => Promise<T>): Promise<T> {
    this.#leave();
    while (this.#shut || this.#inside > 0) await (this.#shut ?? this.#leaving());
    const result = run();
    this.#shut = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      this.#shut = null;
      this.#inside += 1;
    }
  }

  /** What must be whole before the process may end: from the first file of the swap to the new epoch in memory. */
  swap<T>(run: () => Promise<T>): Promise<T> {
    const result = run();
    this.#atSwap = result.catch(() => undefined);
    return result;
  }

  /** Resolves when no swap is under way. */
  async settled(): Promise<void> {
    await this.#atSwap;
  }

  #leave(): void {
    this.#inside -= 1;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #leaving(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
