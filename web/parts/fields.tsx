/** Fields of a form that narrows a list. */

export function Text({ name, label, value, hint }: { name: string; label: string; value: string; hint?: string }) {
  return (
    <label>
      {label}
      <input name={name} value={value} maxLength={200} autocomplete="off" {...(hint ? { title: hint } : {})} />
    </label>
  );
}

/** @param all the word for no choice */
export function Choice({
  name,
  label,
  value,
  all,
  options,
}: {
  name: string;
  label: string;
  value: string;
  all: string;
  options: { value: string; word: string }[];
}) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.word}
          </option>
        ))}
      </select>
    </label>
  );
}
