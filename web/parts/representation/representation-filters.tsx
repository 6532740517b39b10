/** The filters of who represented whom: a plain form with what there is to choose from. */
import type { RepresentationChoices, RepresentationData } from '../../../server/contract/representation.ts';
import { REPRESENTATION_VIEWS } from '../../../server/contract/representation.ts';
import { T } from '../../texts/index.ts';

const R = T.representation;
/** Names suggested while a person is written; more would only make the page heavy. */
const SUGGESTED = 400;

export function RepresentationFilters({ data, narrowed }: { data: RepresentationData; narrowed: boolean }) {
  const { state, choices, labels } = data;
  const view = REPRESENTATION_VIEWS[state.view];
  const roles = choices.roles;
  return (
    <form action="/foretradare" method="get" class="ask ask-wide">
      <label>
        {R.person}
        <input name="person" value={labels.person} maxLength={200} autocomplete="off" list="personer-att-valja" />
      </label>
      <datalist id="personer-att-valja">
        {mostCounted(choices.persons).map(({ value, name }) => (
          <option key={value} value={name} />
        ))}
      </datalist>
      <Choice
        name="organisation"
        label={R.organization}
        asked={state.organization}
        word={labels.organization}
        groups={[[null, choices.organizations]]}
        counted={false}
      />
      <Choice name="organ" label={R.arena} asked={state.arena} word={labels.arena} groups={[[null, choices.arenas]]} />
      <Choice
        name="roll"
        label={R.role}
        asked={state.role}
        word={state.role}
        groups={[
          [R.seats, roles.filter(({ seat }) => seat)],
          [R.acts, roles.filter(({ seat }) => !seat)],
        ]}
      />
      <Choice name="ar" label={R.year} asked={state.year} word={state.year} groups={[[null, choices.years]]} />
      {view !== '' && <input type="hidden" name="visa" value={view} />}
      <p class="ask-send">
        <button type="submit">{R.show}</button>
        {narrowed && <a href="/foretradare">{R.clear}</a>}
      </p>
    </form>
  );
}

type Choices = RepresentationChoices['persons'];

function mostCounted(persons: Choices): Choices {
  if (persons.length <= SUGGESTED) return persons;
  const least = [...persons].sort((a, b) => b.count - a.count)[SUGGESTED - 1]?.count ?? 0;
  return persons.filter(({ count }) => count >= least).slice(0, SUGGESTED);
}

/** What was asked for by a name of its own is no choice of the list, and stands as one. */
function Choice({
  name,
  label,
  asked,
  word,
  groups,
  counted = true,
}: {
  name: string;
  label: string;
  asked: string;
  /** What people call what was asked for. */
  word: string;
  groups: [string | null, Choices][];
  /** False where the choice gives more than is counted: an organisation takes its own organs along. */
  counted?: boolean;
}) {
  const all = groups.flatMap(([, choices]) => choices);
  const chosen = all.find((choice) => choice.value === asked) ?? all.find((choice) => choice.name === word);
  const options = (choices: Choices) =>
    choices.map((choice) => (
      <option key={choice.value} value={choice.value} selected={asked !== '' && choice === chosen}>
        {counted ? `${choice.name} (${choice.count})` : choice.name}
      </option>
    ));
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{R.all}</option>
        {asked !== '' && chosen === undefined && (
          <option value={asked} selected>
            {word}
          </option>
        )}
        {groups.map(([group, choices]) =>
          group === null || choices.length === 0 ? (
            options(choices)
          ) : (
            <optgroup key={group} label={group}>
              {options(choices)}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}
