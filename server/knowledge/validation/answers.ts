import type { Answer, Intent } from '../intent.js';
import type { NumberRecord } from '../numbers.js';
import { americanSpellings } from './british-spelling.js';
import { fault, warning, type Finding } from './finding.js';
import { readingGrade } from './readability.js';

/**
 * Above the first an editor should look again; above the second the answer is refused. The hardest of the
 * starter pack reads at 6.5, and a reading age of nine is about grade 4.
 */
export const readingGrades = { lookAgain: 7, refuse: 9 } as const;

/** What is wrong with the answers of one intent, in both languages. */
export function answerFindings(intent: Intent, numbers: NumberRecord[]): Finding[] {
  const { en, cy } = intent.answer;
  return [
    ...partsOf(intent, 'answer.en', en, numbers),
    ...(cy ? partsOf(intent, 'answer.cy', cy, numbers) : []),
    ...readability(intent, en),
    ...spelling(intent, en),
    ...links(intent),
  ];
}

function partsOf(intent: Intent, field: string, answer: Answer, numbers: NumberRecord[]): Finding[] {
  const findings: Finding[] = [];
  const { text, sms, spoken } = answer;
  if (spoken !== undefined && /https?:|www\.|[*_#<>@&/[\]]|\d/.test(spoken)) {
    const message = 'is read aloud: write figures as words, and leave out symbols and web addresses';
    findings.push(fault(intent, `${field}.spoken`, message));
  }
  if (intent.kind === 'safeguarding') {
    if (sms === undefined) findings.push(fault(intent, field, 'a safeguarding answer needs an sms as well'));
    if (spoken === undefined)
      findings.push(fault(intent, field, 'a safeguarding answer needs a spoken one as well'));
    findings.push(...unrecorded(intent, `${field}.text`, text, numbers));
    findings.push(...unrecorded(intent, `${field}.sms`, sms ?? '', numbers));
    const [first = ''] = text.trim().split('\n');
    if (!/\d{3}/.test(first))
      findings.push(fault(intent, `${field}.text`, 'must begin with a number to call'));
  }
  return findings;
}

function unrecorded(intent: Intent, field: string, text: string, numbers: NumberRecord[]): Finding[] {
  const known = new Set(numbers.map(({ number }) => number.replaceAll(' ', '')));
  return (text.match(/\b\d[\d ]{1,13}\d\b/g) ?? [])
    .filter((number) => number.replaceAll(' ', '').length >= 3)
    .filter((number) => !known.has(number.replaceAll(' ', '')))
    .map((number) =>
      fault(
        intent,
        field,
        `gives the number ${number}, which numbers.yml does not have: check it and record it there`,
      ),
    );
}

function readability(intent: Intent, { text }: Answer): Finding[] {
  const grade = readingGrade(text);
  if (grade <= readingGrades.lookAgain) return [];
  const message = `reads at school grade ${grade.toFixed(1)}: shorten its sentences and words to ${readingGrades.lookAgain} or less`;
  return [(grade > readingGrades.refuse ? fault : warning)(intent, 'answer.en.text', message)];
}

function spelling(intent: Intent, { text, sms = '', spoken = '' }: Answer): Finding[] {
  return americanSpellings([intent.title.en, text, sms, spoken].join('\n')).map(({ american, british }) =>
    fault(intent, 'answer.en', `"${american}" is American: write "${british}"`),
  );
}

/** An answer that says where to go must be a way there. */
function links(intent: Intent): Finding[] {
  const { en, cy } = intent.answer;
  const findings: Finding[] = [];
  const needsLink = intent.kind === 'report' || intent.kind === 'lookup' || intent.kind === 'safeguarding';
  if (needsLink && en.links.length === 0)
    findings.push(
      warning(intent, 'answer.en', 'has no link, though the resident has something to do: add one'),
    );
  if (cy && cy.links.length < en.links.length)
    findings.push(
      fault(intent, 'answer.cy.links', 'has fewer links than the English: Welsh must not offer less'),
    );
  return findings;
}
