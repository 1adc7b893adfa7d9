import { deepEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseMarkdown, type Run } from '../../server/protocol/answer-markdown.js';

const plain = (text: string) => ({ text, isBold: false });
const bold = (text: string) => ({ text, isBold: true });
const paragraph = (...runs: Run[]) => ({ kind: 'paragraph', runs });

describe('the Markdown of an answer', () => {
  it('has paragraphs, which a single line break does not end', () => {
    deepEqual(parseMarkdown('One\ntwo\n\nThree'), [
      paragraph(plain('One'), plain(' '), plain('two')),
      paragraph(plain('Three')),
    ]);
  });

  it('has bold words', () => {
    deepEqual(parseMarkdown('Call **999** now, **at once**'), [
      paragraph(plain('Call '), { ...bold('999'), phone: '999' }, plain(' now, '), bold('at once')),
    ]);
  });

  it('has lists, and a list that goes on after a blank line', () => {
    deepEqual(parseMarkdown('You need:\n- a **photo**\n- proof\n\n- a card'), [
      paragraph(plain('You need:')),
      {
        kind: 'list',
        isOrdered: false,
        start: 1,
        items: [[plain('a '), bold('photo')], [plain('proof')], [plain('a card')]],
      },
    ]);
  });

  it('has numbered steps, which keep their first number and a second line', () => {
    deepEqual(parseMarkdown('3. Leave the bin\n   where it is\n4. Report it'), [
      {
        kind: 'list',
        isOrdered: true,
        start: 3,
        items: [[plain('Leave the bin'), plain(' '), plain('where it is')], [plain('Report it')]],
      },
    ]);
  });

  it('leaves all else as the characters that it is', () => {
    const odd = '<img src=x onerror=alert(1)> [link](javascript:alert(1)) ** stars ** # not a heading';
    deepEqual(parseMarkdown(odd), [paragraph(plain(odd))]);
  });

  it('loses no word, whatever it is given', () => {
    const words = (text: string) => text.replaceAll(/[\s*•\-.)\d]+/g, '');
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (source) => {
        const read = parseMarkdown(source)
          .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs))
          .map((run) => run.text)
          .join('');
        deepEqual(words(read), words(source));
      }),
    );
  });
});
