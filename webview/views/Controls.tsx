import type { ParameterSpec, ParameterValue } from '../../src/lab/model';
import { valueText } from '../../src/lab/view/words';
import { act } from '../actions';
import {
	catalogue,
	choose,
	chosen,
	expectParameter,
	experimentId,
	freeExperiment,
	row,
	setParameter,
	view,
} from '../store';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Slider } from '../ui/Slider';
import { Toggle } from '../ui/Toggle';
import { positionOf, positions, valueAt } from './slide';

/** Parameters, the two scenarios shown, and the steps. */
export function Controls() {
	return (
		<section class="controls" aria-label="Parameters">
			<Experiments />
			<Scenarios />
			{view.value?.parameters.map((spec) => (
				<Parameter key={spec.name} spec={spec} />
			))}
			<Buttons />
		</section>
	);
}

function Experiments() {
	if (catalogue.value.length === 0) return null;
	return (
		<Choice
			label="Experiment"
			choices={catalogue.value.map(({ id, title }) => ({ value: id, label: title }))}
			value={experimentId.value ?? ''}
			onChoose={(id) => {
				if (id === experimentId.value) return;
				freeExperiment.value = id;
				row.value = null;
			}}
		/>
	);
}

function Scenarios() {
	const shown = view.value;
	if (!shown || shown.scenarios.length < 2) return null;
	const choices = shown.scenarios.map(({ id, label }) => ({ value: id, label }));
	return (
		<>
			<Choice
				label="Left"
				choices={choices}
				value={shown.left?.scenario ?? ''}
				onChoose={(left) => choose({ left })}
			/>
			<Choice
				label="Right"
				choices={choices}
				value={shown.right?.scenario ?? ''}
				onChoose={(right) => choose({ right })}
			/>
		</>
	);
}

function Parameter({ spec }: { readonly spec: ParameterSpec }) {
	const shown = view.value?.values[spec.name];
	const wanted: ParameterValue | undefined = chosen.value.parameters[spec.name] ?? shown;
	const set = (value: ParameterValue) => setParameter(spec.name, value);
	if (spec.type === 'boolean')
		return <Toggle label={spec.label} checked={wanted === true} onToggle={set} />;
	if (spec.type === 'choice')
		return (
			<Choice label={spec.label} choices={spec.choices} value={String(wanted)} onChoose={set} />
		);
	return (
		<Slider
			label={spec.label}
			shown={valueText(shown ?? null, spec.unit)}
			position={positionOf(spec, Number(wanted))}
			max={positions(spec)}
			words={(position) => valueText(valueAt(spec, position), spec.unit)}
			onMove={(position) => set(valueAt(spec, position))}
			onNear={(near) =>
				expectParameter(
					spec.name,
					near.map((position) => valueAt(spec, position)),
				)
			}
		/>
	);
}

function Buttons() {
	if (!view.value) return null;
	const at = view.value.row;
	const end = view.value.rows.length - 1;
	return (
		<fieldset class="buttons">
			<legend class="sr-only">Steps</legend>
			<Button onPress={() => act('stepBack')} disabled={at < 0}>
				Step back
			</Button>
			<Button onPress={() => act('stepForward')} disabled={at >= end}>
				Step
			</Button>
			<Button onPress={() => act('runToEnd')} disabled={at >= end} kind="primary">
				Run to end
			</Button>
			<Button onPress={() => act('reset')}>Reset</Button>
			<Button onPress={() => act('copyCitation')}>Copy citation</Button>
		</fieldset>
	);
}
