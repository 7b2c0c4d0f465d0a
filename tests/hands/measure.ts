/**
 * Runs in the page: texts that are cut, things that stick out, what can only be reached sideways, and holes too small
 * to read through. Only a table and the week may be scrolled sideways, each in a box of its own.
 */
export function measure(): string[] {
  const found: string[] = [];
  const called = (element: Element) => {
    const name = typeof element.className === 'string' ? element.className : element.tagName;
    return `${element.tagName.toLowerCase()}.${name.replaceAll(' ', '.')} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
  };
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  /** Its own box, which holds a table or the week and nothing else that is wide. */
  const sideways = (element: Element) =>
    scrolls(getComputedStyle(element).overflowX) && element.querySelector(':scope > table, :scope > .week') !== null;
  const inSideways = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) if (sideways(at)) return true;
    return false;
  };
  const root = document.documentElement;
  const least = 5.5 * Number.parseFloat(getComputedStyle(root).fontSize);
  if (root.scrollWidth > window.innerWidth) found.push(`the document is ${root.scrollWidth} wide`);
  if (document.title !== 'Desk') found.push(`the title is ${document.title}`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const box = element.getBoundingClientRect();
    if (
      box.width <= 2 || // for ears only
      element.closest('.vh, svg, [hidden], .cut, .val--short')
    )
      continue;
    const style = getComputedStyle(element);
    const tooWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (element instanceof HTMLInputElement) {
      if (element.placeholder === '' || element.value !== '') continue;
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) continue;
      pen.font = style.font;
      const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (pen.measureText(element.placeholder).width > room) found.push(`placeholder cut: ${element.placeholder}`);
    } else if (element.matches('textarea')) {
      if (tooWide) found.push(`cut: ${called(element)}`);
    } else if (tooWide && ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis') {
      found.push(`cut: ${called(element)}`);
    } else if (tooWide && scrolls(style.overflowX) && !element.matches('.pane--center') && !sideways(element)) {
      found.push(`scrolls sideways: ${called(element)}`);
    } else if (tooWide && element.matches('.btn, .chip, .seg__one, .pick, .notice, .page, .bar, th, td, label')) {
      if (!sideways(element)) found.push(`sticks out: ${called(element)}`);
    }
    const tall = element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 0;
    if (tall && ['hidden', 'clip'].includes(style.overflowY) && !element.matches('.rail button, html, body')) {
      if (element.textContent) found.push(`cut below: ${called(element)}`);
    }
    if (tall && scrolls(style.overflowY) && element.clientHeight < least && !element.matches('textarea'))
      found.push(`a hole of ${element.clientHeight} px: ${called(element)}`);
    if (box.right > window.innerWidth + 1 && !element.closest('.pane--center') && !inSideways(element))
      found.push(`off the screen: ${called(element)}`);
  }
  return found;
}
