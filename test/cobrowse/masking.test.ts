import assert from 'node:assert/strict';
import { MASK, SHOWN } from '../../server/cobrowse/masking/marks.js';
import { maskStylesheet } from '../../server/cobrowse/masking/css/stylesheet.js';
import { maskFrame } from '../../server/cobrowse/masking/mask-frame.js';
import { holdsNeverShown, isNeverShownField } from '../../server/cobrowse/masking/never-shown.js';
import { defaultMaskingPolicy, maskingPolicy } from '../../server/cobrowse/masking/policy.js';

const policy = maskingPolicy({ shownFields: ['kind', 'card-number'] });

/** The masked form of one element on a page. */
function masked(tagName: string, attributes: object, childNodes: object[] = []): Record<string, unknown> {
  const node = { type: 0, id: 1, childNodes: [{ type: 2, id: 2, tagName, attributes, childNodes }] };
  const frame = maskFrame({ type: 2, data: { node, initialOffset: {} }, timestamp: 1 }, policy);
  assert.ok(frame);
  return (frame.data.node as { childNodes: Record<string, unknown>[] }).childNodes[0]!;
}

const text = (textContent: string): object => ({ type: 3, id: 9, textContent });

describe('fields that are never shown, whatever the list says', () => {
  const never = [
    { type: 'password' },
    { type: 'hidden' },
    { type: 'file' },
    { autocomplete: 'cc-number' },
    { autocomplete: 'section-pay one-time-code' },
    ...`password passcode user_pwd pin memorableWord cardNumber card_no payment[card-number] debit-card cvc CVV2
      security-code expiry-date sortCode sort_code account-number bankAccount iban otp smsCode verification_code
      nino nationalInsuranceNumber ni-number ni_no`
      .split(/\s+/)
      .map((name) => ({ name })),
    { name: 'field-7', id: 'sort-code' },
  ];
  for (const facts of never) {
    it(JSON.stringify(facts), () => assert.equal(isNeverShownField(facts), true));
  }

  const plain = [
    'full-name',
    'opinion',
    'account-type',
    'postcode',
    'reference',
    'spinning',
    'united',
    'expect-visitors',
  ];
  for (const name of plain) {
    it(`but ${name} is an ordinary field`, () =>
      assert.equal(isNeverShownField({ name, type: 'text' }), false));
  }
});

describe('words that are never shown, wherever they stand', () => {
  for (const words of [
    '4111 1111 1111 1111',
    'Card 4111-1111-1111-1111!',
    'AB123456C',
    'ab 12 34 56 c',
    '４１１１１１１１１１１１１１１１',
  ]) {
    it(words, () => assert.equal(holdsNeverShown(words), true));
  }
  for (const words of [
    'QQ 12 34 56 C',
    'Call 01632 960 000',
    '4111 1111 1111 1112',
    'In 2027 we plan 1,000,000 homes',
  ]) {
    it(`but not “${words}”`, () => assert.equal(holdsNeverShown(words), false));
  }
});

describe('masking a page', () => {
  it('hides every answer behind the same mask, given or not', () => {
    const answers = ['', 'J', 'Jane Doe of 12 Mill Lane'].map((value) =>
      masked('input', { type: 'text', value }),
    );
    assert.deepEqual(new Set(answers.map((field) => JSON.stringify(field))).size, 1);
    assert.equal((answers[0]!.attributes as { value: string }).value, MASK);
    assert.deepEqual(
      masked('input', { type: 'checkbox', checked: true }),
      masked('input', { type: 'checkbox', value: 'x' }),
    );
  });

  it('shows a listed answer, but not one that looks like a card number', () => {
    const value = (attributes: object): unknown =>
      (masked('input', { type: 'text', ...attributes }).attributes as { value: unknown }).value;
    assert.equal(value({ name: 'kind', value: 'Visitor' }), 'Visitor');
    assert.equal(value({ name: 'kind', value: '4111111111111111' }), MASK);
    assert.equal(value({ name: 'kind', autocomplete: 'cc-number', value: 'Visitor' }), MASK);
    assert.equal(value({ name: 'card-number', value: '12' }), MASK);
  });

  it('keeps one masked option of a hidden list, and all of a shown one', () => {
    const options = ['a', 'b', 'c'].map((value, index) => ({
      type: 2,
      id: 20 + index,
      tagName: 'option',
      attributes: { value, selected: value === 'b' },
      childNodes: [{ type: 3, id: 30 + index, textContent: `${SHOWN}${value}` }],
    }));
    const hidden = JSON.stringify(masked('select', { name: 'street' }, options));
    assert.equal(hidden.match(/option/g)?.length, 1);
    assert.doesNotMatch(hidden, /"value":"[abc]"|selected|"[abc]"/);
    const shown = JSON.stringify(masked('select', { name: 'kind' }, options));
    assert.equal(shown.match(/"option"/g)?.length, 3);
    assert.match(shown, /"value":"b","selected":true/);
  });

  it('shows signed text and masks all other', () => {
    const words = (content: string): unknown =>
      (masked('p', {}, [text(content)]).childNodes as { textContent: string }[])[0]?.textContent;
    assert.equal(words(`${SHOWN}Your name`), `${SHOWN}Your name`);
    assert.equal(words('Your name'), MASK);
    assert.equal(words(`Your ${SHOWN}name`), MASK);
    assert.equal(words('  \n '), ' ');
  });

  it('puts a box where a picture, a frame or a drawing is', () => {
    for (const [tagName, label] of [
      ['img', 'picture'],
      ['iframe', 'frame'],
      ['canvas', 'drawing'],
      ['video', 'media'],
    ] as const) {
      const box = masked(tagName, { src: '/x', rr_width: '40.4px', rr_height: '30px' }, [text('x')]);
      assert.deepEqual(
        [box.tagName, box.attributes, box.childNodes],
        ['span', { rr_width: '40px', rr_height: '30px', 'data-guildhall': label }, []],
      );
    }
  });

  it('says only where a page comes from', () => {
    const meta = (href: string): unknown =>
      maskFrame({ type: 4, data: { href, width: 800, height: 600 }, timestamp: 1 }, policy)?.data.href;
    assert.equal(meta('https://thornmarch.example/form/7?ref=Jane#step'), 'https://thornmarch.example');
    assert.equal(meta('https://jane:secret@thornmarch.example/'), undefined);
    assert.equal(meta('file:///home/jane/form.html'), undefined);
  });
});

describe('masking a style sheet', () => {
  const css = (sheet: string): string => maskStylesheet(sheet, defaultMaskingPolicy);

  it('keeps layout and colours', () => {
    const sheet =
      '.govuk-x,.app-y:hover{color:#0b0c0c;margin:0 auto;background:var(--govuk-brand-colour,#1d70b8);}';
    assert.equal(css(sheet), sheet);
    assert.equal(
      css('@media (min-width: 40.0625em){.govuk-x{width:50%;}}'),
      '@media (min-width: 40.0625em){.govuk-x{width:50%;}}',
    );
  });

  it('empties what a page says by style', () => {
    assert.equal(css('.app-x::after{content: "Jane"}'), '.app-x::after{content:"";}');
    assert.equal(css('.app-x::after{content: attr(data-name)}'), '.app-x::after{}');
    assert.equal(
      css(':root{--name: "Jane"; --name: Jane; --size: calc(1rem + 2px)}'),
      ':root{--size:calc(1rem + 2px);}',
    );
    assert.equal(
      css('.app-x{font: 700 1rem/1.2 "Jane", arial; font-family: Jane, Arial, sans-serif}'),
      '.app-x{font:700 1rem/1.2 arial;font-family:Arial,sans-serif;}',
    );
  });

  it('keeps a picture that is in it and drops one to fetch', () => {
    assert.equal(
      css(`.app-x{background: url("data:image/png;base64,AA") no-repeat}`),
      '.app-x{background:url("data:image/png;base64,AA") no-repeat;}',
    );
    assert.equal(css('.app-x{background: #fff url(/x.png) no-repeat}'), '.app-x{background:#fff no-repeat;}');
    assert.equal(css('.app-x{background: image-set("x.png" 1x)}'), '.app-x{}');
    assert.equal(css('.app-x{background: \\75rl(/x.png)}'), '.app-x{}');
  });

  it('leaves an empty rule where a rule could not match, so that places stay the same', () => {
    assert.equal(
      css('#jane{color:red}.jane{color:red}[data-name="Jane"]{color:red}a{color:red}'),
      'x{}x{}x{}a{color:red;}',
    );
    assert.equal(css('.jane,a{color:red}'), 'a{color:red;}');
    assert.equal(css('@font-face{font-family:Jane;src:url(/x)}@keyframes jane{from{left:0}}'), 'x{}x{}');
  });

  it('keeps :not() of what cannot be there as always true', () => {
    assert.equal(
      css('a:not(.jane){color:red}.govuk-x :not(#jane){color:red}'),
      'a{color:red;}.govuk-x *{color:red;}',
    );
    assert.equal(
      css('.govuk-x:not(:active):not(:focus):not(.\\:focus){width:1px}'),
      '.govuk-x:not(:active):not(:focus){width:1px;}',
    );
  });
});
