import { signal } from '@preact/signals';
import { followByte, type Place, rangeAt } from '../../../src/lab/view/follow';
import type { SpaceId, SpacesView, SpaceView } from '../../../src/lab/view/spaces';
import { spacesTwin } from '../../../src/lab/view/twins';
import { bytesText } from '../../../src/lab/view/words';
import { act } from '../../actions';
import { scaleMode, spaces, zoom } from '../../store';
import { Button } from '../../ui/Button';
import { Picture } from '../../ui/Picture';
import { post } from '../../vscode';
import { Ribbons } from './Ribbons';

/** The byte followed, by side; a side keeps its own. */
const following = signal<Readonly<Record<string, { space: SpaceId; address: number } | undefined>>>(
	{},
);

/** The address spaces of both scenarios after the step shown. */
export function Spaces() {
	const shown = [...(spaces.value ?? [])].filter((one): one is SpacesView => one !== null);
	if (shown.length === 0) return null;
	const order = unionOfSpaces(shown);
	const span = zoom.value === null ? 'everything' : bytesText(zoom.value);
	return (
		<Picture
			title="Address spaces"
			note="Point at a range, or focus it and press arrows, to follow one byte"
			twin={() => shown.map(spacesTwin).join('\n\n')}
			onCopy={(text) => post({ type: 'copy', text, what: 'Address spaces' })}
			tools={
				<>
					<span class="dim small zoom-text">
						{scaleMode.value === 'log' ? 'log' : 'to scale'}, {span}
					</span>
					<Button onPress={() => act('toggleScale')}>
						{scaleMode.value === 'log' ? 'To scale' : 'Log'}
					</Button>
					<Button kind="icon" label="Zoom out" onPress={() => act('zoomOut')}>
						<span aria-hidden="true">{'\u2212'}</span>
					</Button>
					<Button kind="icon" label="Zoom in" onPress={() => act('zoomIn')}>
						<span aria-hidden="true">+</span>
					</Button>
				</>
			}
		>
			<div class={shown.length > 1 ? 'sides' : ''}>
				{shown.map((one, index) => (
					<One key={index} side={String(index)} view={{ ...one, spaces: order(one) }} />
				))}
			</div>
		</Picture>
	);
}

/** Both sides show the same spaces in the same places, so that they can be compared by eye. */
function unionOfSpaces(views: readonly SpacesView[]): (view: SpacesView) => readonly SpaceView[] {
	const met = new Map(views.flatMap(({ spaces }) => spaces.map((space) => [space.id, space])));
	const ids = (['va', 'physical', 'iova', 'mr', 'device'] as const).filter((id) => met.has(id));
	return (view) =>
		ids.map(
			(id) =>
				view.spaces.find((space) => space.id === id) ?? {
					id,
					label: met.get(id)?.label ?? '',
					owner: 'nothing here',
					ranges: [],
				},
		);
}

function One({ side, view: own }: { readonly side: string; readonly view: SpacesView }) {
	const at = following.value[side] ?? firstMapped(own);
	const places = at ? followByte(own, at.space, at.address) : [];
	return (
		<div class="side">
			<h3 class="side-title">
				{own.label}{' '}
				<span class="dim small">
					{own.step < 0 ? 'before the first step' : `after step ${own.step + 1}`}
				</span>
			</h3>
			<Ribbons
				view={own}
				mode={scaleMode.value}
				zoom={zoom.value}
				followed={places}
				onFollow={(space, address) => {
					following.value = { ...following.value, [side]: { space, address } };
				}}
				onLeave={() => undefined}
			/>
			<Trail spaces={own} places={places} />
		</div>
	);
}

/** The byte that is followed until the reader points at another: in the middle of the first mapping. */
function firstMapped({ mappings }: SpacesView): { space: SpaceId; address: number } | null {
	const first = mappings.find(({ from }) => from === 'mr') ?? mappings[0];
	if (!first) return null;
	return { space: first.from, address: first.fromStart + Math.floor(first.length / 8192) * 4096 };
}

/** Where the byte followed is found, and what is known of the range under it. */
function Trail(props: { readonly spaces: SpacesView; readonly places: readonly Place[] }) {
	const first = props.places[0];
	if (!first) return <p class="trail dim small">No byte is followed.</p>;
	const space = props.spaces.spaces.find(({ id }) => id === first.space);
	const range = space ? rangeAt(space, first.address) : null;
	const ordered = props.spaces.spaces.flatMap(({ id, label }) => {
		const place = props.places.find((one) => one.space === id);
		return place ? [{ ...place, label }] : [];
	});
	return (
		<div class="trail small">
			<p>
				{ordered.map(({ space: id, label, address }, index) => (
					<span key={id}>
						{index > 0 ? ' \u2192 ' : ''}
						<span class="dim">{label}</span> <span class="mono">0x{address.toString(16)}</span>
					</span>
				))}
			</p>
			{range ? (
				<p class="dim">
					<span class="strong">{range.label}</span>
					{range.facts.map(([name, value]) => (
						<span key={name}>
							{' \u00b7 '}
							{name} <span class="mono">{value}</span>
						</span>
					))}
				</p>
			) : null}
		</div>
	);
}
