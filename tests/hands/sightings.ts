import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

/*
 * Which components stand on a screen, told by their own words: the sentences that stand in no other file of src/. A
 * component without such a sentence is part of another and is not told apart.
 */

/**
 * Which component is looked at where: "folder of the pictures: name of the look". With " *" behind it the component
 * stands there and cannot be told by its words, which it says at another time only.
 */
export const LOOKED_AT: Record<string, string> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, 'looked-at.json'), 'utf8'),
);

const src = resolve(import.meta.dirname, '../../src');

/** English sentences of each component that stand in no other; where something is put in, that may be anything. */
export function ownWords(): Map<string, RegExp[]> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const said = new Map(files.map((name) => [name.replaceAll('\\', '/'), sentencesOf(join(src, name))]));
  const times = new Map<string, number>();
  for (const sentences of said.values()) for (const one of sentences) times.set(one, (times.get(one) ?? 0) + 1);
  return new Map(
    [...said]
      .map(([name, sentences]) => [name, sentences.filter((one) => times.get(one) === 1).map(pattern)] as const)
      .filter(([, own]) => own.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function sentencesOf(path: string): string[] {
  const found = readFileSync(path, 'utf8').matchAll(/i18n\.t\(\s*'((?:[^'\\]|\\.)*)'/g);
  return [...new Set([...found].map(([, words = '']) => words.replaceAll("\\'", "'")))];
}

function pattern(words: string): RegExp {
  return new RegExp(`^${anyForm(words)}$`);
}

/** A sentence of the catalogue as it may be shown: with anything put in, in every plural. */
function anyForm(words: string): string {
  let form = '';
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== '{') {
      form += words[at] === '#' ? '[\\d.,]+' : (words[at] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      continue;
    }
    let depth = 0;
    let end = at;
    do {
      depth += words[end] === '{' ? 1 : words[end] === '}' ? -1 : 0;
      end += 1;
    } while (depth > 0);
    const inner = words.slice(at + 1, end - 1);
    const branches = [...inner.matchAll(/\{((?:[^{}]|\{[^{}]*\})*)\}/g)].map(([, branch = '']) => anyForm(branch));
    form += branches.length > 0 ? `(?:${branches.join('|')})` : '[\\s\\S]+';
    at = end - 1;
  }
  return form;
}

/** Runs in the page: every text and every spoken name that is there to be seen or heard. */
function wordsThere(): string[] {
  const words = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.checkVisibility()) words.add((node.textContent ?? '').trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
    if (!element.checkVisibility()) continue;
    for (const name of ['aria-label', 'placeholder', 'title']) words.add((element.getAttribute(name) ?? '').trim());
  }
  return [...words];
}

/** The components on a page that speaks English. */
export async function componentsOn(page: Page, own: Map<string, RegExp[]>): Promise<string[]> {
  const words = await page.evaluate(wordsThere);
  return [...own].filter(([, said]) => said.some((one) => words.some((word) => one.test(word)))).map(([name]) => name);
}
