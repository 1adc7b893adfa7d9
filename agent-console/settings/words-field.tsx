import { useState } from 'preact/hooks';
import { Field } from '../shell/field.js';

interface WordsFieldProps {
  label: string;
  hint: string;
  value: string[];
  fault: string | undefined;
  onValue: (value: string[]) => void;
}

const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== ''),
  ),
];

/** Several words with commas between them. The text stays as it is typed. */
export function WordsField({ label, hint, value, fault, onValue }: WordsFieldProps) {
  const [text, setText] = useState(value.join(', '));
  const shown = wordsIn(text).join() === value.join() ? text : value.join(', ');
  return (
    <Field
      label={label}
      name={label}
      hint={hint}
      value={shown}
      fault={fault}
      onValue={(typed) => {
        setText(typed);
        onValue(wordsIn(typed));
      }}
    />
  );
}
