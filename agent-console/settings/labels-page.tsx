import { Field } from '../shell/field.js';
import type { FieldsProps } from './editing.js';
import { ItemsPage } from './items-page.js';

type LabelKind = 'wrap-up-reasons' | 'avoidable-causes';

interface LabelsPageProps {
  kind: LabelKind;
  title: string;
  lead: string;
  one: string;
}

/** A list of names, each with a line that says when to choose it. */
export function LabelsPage(props: LabelsPageProps) {
  return (
    <ItemsPage<LabelKind>
      {...props}
      blank={{ label: '', hint: '' }}
      nameOf={({ label }) => label}
      describe={({ hint }) => hint}
      bodyOf={({ label, hint }) => ({ label, hint })}
      fields={labelFields}
    />
  );
}

function labelFields({ draft, set, faults }: FieldsProps<LabelKind>) {
  return (
    <>
      <Field
        label="Name"
        name="label"
        value={draft.label}
        onValue={(label) => set({ label })}
        fault={faults['label']}
      />
      <Field
        label="When to choose it"
        name="hint"
        hint="A few words, shown beside it"
        value={draft.hint}
        onValue={(hint) => set({ hint })}
        fault={faults['hint']}
      />
    </>
  );
}
