import Database from 'better-sqlite3-multiple-ciphers';

export type Db = Database.Database;

/** Path of a driver built for the running Electron; only the test runtime needs one. */
let nativeBinding: string | undefined;

/** Called once, before anything is opened. */
export function setDriver(path: string | undefined): void {
  nativeBinding = path || undefined;
}

/**
 * Opens a file with the driver. The shipped prebuild needs N-API 10; on less it would end the process
 * without a word when the first database is made, so that is asked beforehand.
 */
export function openFile(
  path: string,
  options: { timeout?: number; readonly?: boolean; fileMustExist?: boolean } = {},
): Db {
  if (!nativeBinding && Number(process.versions.napi) < 10) throw new Error('driver-needs-napi-10');
  return new Database(path, nativeBinding ? { ...options, nativeBinding } : options);
}

/** The driver's error code (`SQLITE_FULL`, …), or undefined when the fault is not the driver's. */
export function sqliteCode(fault: unknown): string | undefined {
  return fault instanceof Database.SqliteError ? fault.code : undefined;
}
