import { Field } from '../shell/field.js';

interface NumberFieldProps {
  label: string;
  hint?: string;
  value: number | null;
  /** Empty means that there is none. */
  isOptional?: boolean;
  fault: string | undefined;
  onValue: (value: number | null) => void;
}

/** A whole number. What cannot be one is sent as 0, for the server to say what is wrong. */
export function NumberField({ label, hint, value, isOptional = false, fault, onValue }: NumberFieldProps) {
  return (
    <Field
      label={label}
      name={label}
      {...(hint === undefined ? {} : { hint })}
      value={value === null || value === 0 ? '' : String(value)}
      fault={fault}
      onValue={(typed) => {
        const digits = typed.replace(/\D/g, '').slice(0, 6);
        onValue(digits === '' ? (isOptional ? null : 0) : Number(digits));
      }}
    />
  );
}
