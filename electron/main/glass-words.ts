/** As many pages as glass shows of one file (electron/glass). */
const MOST_PAGES = 60;

/** pdfjs asks for its own data by the name of the option; the folders are ours. */
const FOLDERS: Record<string, string> = { standardFontDataUrl: 'standard_fonts', cMapUrl: 'cmaps', wasmUrl: 'wasm' };
/** A plain name in that folder: no way up, no way down. */
const NAME = /^[\w-]+(\.\w+)?$/;

export interface Need {
  kind: 'need';
  /** Path below pdfjs' data, or null for what there is not: a PDF may name a character map nobody has. */
  file: string | null;
}
export type FromGlass = Need | { kind: 'page' } | { kind: 'shown'; pages: number } | { kind: 'failed' };

/**
 * What a message of glass says. Glass decodes foreign bytes and may have been taken over by them, so its words are
 * looked at like theirs: whatever is not understood counts as `failed`.
 */
export function heardFromGlass(message: unknown): FromGlass {
  const said = (typeof message === 'object' && message !== null ? message : {}) as Record<string, unknown>;
  const { kind, what, name, pages } = said;
  if (kind === 'page') return { kind };
  if (kind === 'need' && typeof what === 'string' && typeof name === 'string') {
    const folder = Object.hasOwn(FOLDERS, what) ? FOLDERS[what] : undefined;
    return { kind, file: folder && NAME.test(name) ? `${folder}/${name}` : null };
  }
  const counted = typeof pages === 'number' && Number.isInteger(pages) && pages >= 1 && pages <= MOST_PAGES;
  return kind === 'shown' && counted ? { kind, pages } : { kind: 'failed' };
}
