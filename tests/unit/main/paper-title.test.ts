import { describe, expect, it } from 'vitest';
import { withTitle } from '../../../electron/main/paper-title.ts';

describe('the title of a paper', () => {
  it('replaces the one in the document', () => {
    expect(withTitle('<html><head lang="en"><title>A name</title></head></html>', 'Care')).toBe(
      '<html><head lang="en"><title>Care</title></head></html>',
    );
  });

  it('cannot break out of its element', () => {
    expect(withTitle('<head></head>', '</title><img src=x>&"')).toBe(
      '<head><title>&lt;/title&gt;&lt;img src=x&gt;&amp;&quot;</title></head>',
    );
  });

  it('keeps the dollar signs of a title', () => {
    expect(withTitle('<head></head>', '$& $1')).toContain('<title>$&amp; $1</title>');
  });

  it('does without a head', () => {
    expect(withTitle('<p>x</p>', 'Care')).toBe('<title>Care</title><p>x</p>');
  });
});
