import { parseArgs } from 'node:util';
import { SeededRandom } from './seeded-random.ts';
import { type Round, Typist } from './typing.ts';

// npm run long typing-kills: the long form of typing-kill.test.ts. Two lanes, because the machine has two cores.

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 180);
const seed = Number(values.seed ?? 20_261_124);
const LANES = 2;

async function lane(number: number): Promise<Round[]> {
  const typist = new Typist(new SeededRandom(seed + number));
  await typist.begin();
  const rounds: Round[] = [];
  try {
    for (let round = 0; round <= kills / LANES; round += 1) {
      const judged = await typist.round(round);
      if (judged) rounds.push(judged);
    }
  } finally {
    typist.end();
  }
  return rounds;
}

const rounds = (await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)))).flat();
const faults = rounds.flatMap(({ faults: each }) => each);
const lost = rounds.map((round) => round.lost).sort((a, b) => a - b);
const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0);
console.log(`kills ${rounds.length}, seed ${seed}`);
console.log(`letters typed ${sum(({ letters }) => letters)}, saves answered ${sum(({ saves }) => saves)}`);
console.log(
  `typing lost: median ${Math.round(lost[lost.length >> 1] ?? 0)} ms, most ${Math.round(lost.at(-1) ?? 0)} ms`,
);
console.log(`faults ${faults.length}`);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length === 0 && rounds.length >= kills ? 0 : 1);
