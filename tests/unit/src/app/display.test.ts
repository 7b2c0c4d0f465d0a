// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { keepDisplay, setTheme, setTypeScale, useDisplay } from '../../../../src/app/display.ts';
import { currentLanguage, setLanguage } from '../../../../src/i18n/i18n.ts';

afterEach(() => {
  window.localStorage.clear();
  setLanguage('en');
});

it('hands language, light and letters to the window after this one, and nothing else', () => {
  keepDisplay();
  setLanguage('es');
  setTheme('dim');
  setTypeScale('1.25');
  expect({ ...window.localStorage }).toEqual({ display: 'es dim 1.25' });
  setLanguage('en');
  setTheme('light');
  setTypeScale('1');
  window.localStorage.setItem('display', 'es dim 1.25');
  keepDisplay();
  expect(currentLanguage()).toBe('es');
  expect(useDisplay.getState()).toEqual({ theme: 'dim', type: '1.25' });
  expect(document.documentElement.dataset.theme).toBe('dim');
});

it('takes nothing that it does not know', () => {
  window.localStorage.setItem('display', 'xx <b> 99');
  keepDisplay();
  expect(currentLanguage()).toBe('en');
  expect(useDisplay.getState()).toEqual({ theme: 'light', type: '1' });
});
