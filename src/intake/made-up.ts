/** Plants, stones and birds that both languages know; none says anything of anybody. */
const words = [
  'Acacia',
  'Azalea',
  'Begonia',
  'Canela',
  'Cedro',
  'Cometa',
  'Coral',
  'Dalia',
  'Fresno',
  'Gardenia',
  'Girasol',
  'Granada',
  'Hortensia',
  'Jacaranda',
  'Jade',
  'Laurel',
  'Lino',
  'Magnolia',
  'Mandarina',
  'Mango',
  'Menta',
  'Mirlo',
  'Nogal',
  'Olivo',
  'Palmera',
  'Papaya',
  'Petunia',
  'Sauce',
  'Secuoya',
  'Tilo',
  'Topacio',
  'Trigo',
  'Turquesa',
  'Vainilla',
];

/** A made-up name of two different words, drawn anew each time: for whoever gives none. */
export function madeUpName(): string {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = one % words.length;
  const second = (first + 1 + (other % (words.length - 1))) % words.length;
  return `${words[first]} ${words[second]}`;
}
