import assert from 'node:assert/strict';
import { entityFinder } from '../../../server/nlu/entities/find-entities.js';

const now = { day: '2026-11-22', time: '17:30' };
const find = entityFinder({
  bins: [
    {
      id: 'brown',
      colours: ['brown', 'frown'],
      containers: ['bin', 'wheelie bin'],
      contents: ['garden waste'],
    },
    { id: 'green', colours: ['green', 'gwyrdd'], containers: ['caddy', 'cadi'], contents: ['food waste'] },
  ],
  wards: ['Priory', 'Priory Park', "St Mary's"],
  referencePattern: 'TM[- ]?[0-9A-Z]{5}',
});
const found = (text: string): string =>
  find(text, now)
    .map(({ kind, value }) => `${kind} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
const date = (day: string, more: object = {}): string =>
  `date ${JSON.stringify({ day, isWeekdayOnly: false, ...more })}`;
const address = (house: string | null, street: string): string =>
  `address ${JSON.stringify({ house, street })}`;

describe('what is found in a message', () => {
  const messages: [string, string][] = [
    ['my brown bin at tm42qp was missed yesterday', `bin brown, postcode TM4 2QP, ${date('2026-11-21')}`],
    ['postcode is TM4-2QP.', 'postcode TM4 2QP'],
    ['anywhere in TM4?', 'outcode TM4'],
    ['the M25 and the B4260', ''],
    ['UPRN 123456789', 'uprn 123456789'],
    ['100012345678', 'uprn 100012345678'],
    ['hole outside 14 priory road', address('14', 'Priory Road')],
    ['Flat 3, 12A High Street', address('Flat 3, 12A', 'High Street')],
    ['lamp on Mill Lane', address(null, 'Mill Lane')],
    ['no its Abbey Lane', address(null, 'Abbey Lane')],
    ['12 Heol y Parc', address('12', 'Heol y Parc')],
    ['2 cars on the street', ''],
    ['no way, get it out of the way', ''],
    ['ring (01632) 960 001', 'phone +441632960001'],
    ['Jo.Bloggs@Example.org', 'email jo.bloggs@example.org'],
    ['£1,250.50 and 30 quid and 50p', 'money {"pence":125050}, money {"pence":3000}, money {"pence":50}'],
    ['AB12 cde', 'vehicle AB12CDE'],
    ['a12 the road', ''],
    ['it is tm-7k3q9', 'reference TM-7K3Q9'],
    ['the green food caddy', 'bin green'],
    ['y bin frown', 'bin brown'],
    ['garden waste not taken', 'bin brown'],
    ['in St Marys', "ward St Mary's"],
    ['Priory Park is dark', 'ward Priory Park'],
    ['two days ago', date('2026-11-20')],
    ['friday at 3pm', date('2026-11-20', { isWeekdayOnly: true, time: '15:00' })],
    ['last tuesday', date('2026-11-17')],
    ['next monday', date('2026-11-23')],
    ['3/12/2026', date('2026-12-03')],
    ['on 1st December 2026 from 12 Mill Lane', `${date('2026-12-01')}, ${address('12', 'Mill Lane')}`],
    ['this morning', date('2026-11-22')],
    ['the bin sat there and you may come', ''],
    ['at 8:30pm', 'time 20:30'],
    ['ddoe', date('2026-11-21')],
    ['yfory', date('2026-11-23')],
    ['ddydd Gwener nesaf', date('2026-11-27')],
    ['dydd Mawrth', date('2026-11-24', { isWeekdayOnly: true })],
    ['3ydd o Ragfyr', date('2026-12-03')],
    ['3 Rhagfyr', date('2026-12-03')],
    ['dau ddiwrnod yn ôl', date('2026-11-20')],
    ['', ''],
    ['👩‍👩‍👧 \u202E ???', ''],
  ];
  for (const [message, entities] of messages) {
    it(`"${message}": ${entities || 'nothing'}`, () => assert.equal(found(message), entities));
  }

  it('says where each stands', () => {
    const text = 'Hello. My bin at TM4 2QP please';
    const [postcode] = find(text, now);
    assert.equal(text.slice(postcode?.start, postcode?.end), 'TM4 2QP');
  });

  it('takes a bounded time, whatever 4,000 characters it is given', () => {
    const floods = [
      '1',
      'a ',
      '1/',
      '12 ',
      'monday ',
      'next ',
      '0 ',
      '+0',
      '£1,',
      'a@',
      '.a',
      'TM4 2Q',
      '1 day ',
    ]
      .concat(['brown ', 'road ', 'Heol y ', '12 a ', 'ab12 ', '1-', 'flat 1 2 ', ' ', '(0', "'", 'dau '])
      .map((one) => one.repeat(4_000).slice(0, 4_000));
    for (const flood of floods) {
      const start = performance.now();
      find(flood, now);
      const took = performance.now() - start;
      assert.ok(took < 500, `${flood.slice(0, 8)}: ${took} ms`);
    }
  });

  it('takes twice as long for twice as much, and no longer', () => {
    const took = (length: number): number => {
      const text = '1 day '.repeat(length).slice(0, length);
      const start = performance.now();
      find(text, now);
      return performance.now() - start;
    };
    took(4_000);
    const [short, long] = [took(4_000), took(16_000)];
    assert.ok(long < short * 10 + 50, `${short} ms, then ${long} ms`);
  });
});
