import { createHash } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import { DeskError } from '../../contract/errors.ts';
import type { Place } from '../../contract/packets.ts';
import type { ShellPlace } from '../../contract/shell.ts';
import type { Vault } from '../vault.ts';

/** Folders chosen in the system's dialog, for as long as this process lives. The window knows only their ids. */
const chosen = new Map<string, ShellPlace>();

/** Every place there is now, with its path: for the vault's own use. */
export async function allPlaces(vault: Vault): Promise<ShellPlace[]> {
  const { places } = await vault.shell.ask('places', {});
  return [...places, ...chosen.values()];
}

function shown(place: ShellPlace): Place {
  return { id: place.id, label: place.label, kind: place.kind, freeBytes: place.freeBytes };
}

/** Sticks that are in, and folders chosen. */
export async function listPlaces(vault: Vault): Promise<Place[]> {
  return (await allPlaces(vault)).map(shown);
}

async function freeAt(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return Number(bavail) * Number(bsize);
}

/** Lets her choose a folder in the system's dialog; null when she does not. */
export async function choosePlace(vault: Vault): Promise<Place | null> {
  const { path } = await vault.shell.ask('choosePath', { what: 'folder' });
  if (!path) return null;
  const id = `folder-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
  const place: ShellPlace = { id, label: basename(path), kind: 'folder', path, freeBytes: await freeAt(path) };
  chosen.set(id, place);
  return shown(place);
}

/** The place of an id, with what is free there now. Throws `place-gone`. */
export async function placeOf(vault: Vault, id: string): Promise<ShellPlace> {
  const place = (await allPlaces(vault)).find((one) => one.id === id);
  if (!place) throw new DeskError('place-gone');
  try {
    return { ...place, freeBytes: await freeAt(place.path) };
  } catch {
    throw new DeskError('place-gone');
  }
}
