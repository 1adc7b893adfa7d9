import { useId } from 'preact/hooks';

interface CheckProps {
  label: string;
  isOn: boolean;
  fault?: string | undefined;
  onChange: (isOn: boolean) => void;
}

/** One thing that is so or not. */
export function Check({ label, isOn, fault, onChange }: CheckProps) {
  const faultId = useId();
  return (
    <div class={fault ? 'field field--faulty' : 'field'}>
      {fault && (
        <p class="field__fault" id={faultId}>
          {fault}
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? faultId : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
