import { type Flow, runFlow } from '../../sim/designs/flow';
import { kernelWithPieces, odirectPieces } from '../../sim/designs/odirectPieces';
import type { RecordedTrace } from '../../sim/engine/world';
import type { Profile } from '../../sim/profiles/profile';
import { ByFeatures } from '../byFeatures';
import {
	acsParameter,
	iommuParameter,
	profileOf,
	profileParameter,
	topologyOf,
	topoParameter,
	wholePages,
} from '../machine';
import type { Experiment, Parameters } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { integer } from '../parameters';

const everything = (1 << odirectPieces.length) - 1;
const has = (subset: number, piece: number) => ((subset >> piece) & 1) === 1;
const includes = (outer: number, inner: number) => (outer & inner) === inner;
const piecesOf = (subset: number) => odirectPieces.filter((_, piece) => has(subset, piece));
const size = (subset: number) => piecesOf(subset).length;

/** For each subset, the kernel that has these pieces and no other. */
const kernels = Array.from({ length: everything + 1 }, (_, subset) =>
	kernelWithPieces(new Set(piecesOf(subset).map(({ id }) => id))),
);

export const odirectChain: Experiment = {
	id: 'odirect-chain',
	version: 1,
	title: 'What O_DIRECT to a BAR needs',
	question: 'Which pieces must be there for O_DIRECT to read into BAR memory?',
	parameters: [
		topoParameter,
		iommuParameter,
		acsParameter,
		profileParameter('v5.0'),
		integer('bytes', 'Buffer', 'bytes', [4096, 2 ** 20, 2 ** 26], 2 ** 20, 'log2'),
	],
	hypotheses: [
		hypothesis('odirect-chain/more-than-pages', ['smallest', 'further', 'missing'], (seen) => {
			const smallest = seen.list('smallest');
			if (smallest.length === 0) return nothingWorks;
			const further = seen.number('further');
			return {
				word: verdictIf(further >= 2),
				decidedBy: 'further',
				because: `The smallest set that works is ${smallest.join(', ')}; beside the pages ${seen.text('profile')} lacks ${further === 0 ? 'none of it' : seen.list('missing').join(', ')}.`,
			};
		}),
		hypothesis('odirect-chain/one-layer', ['smallest', 'layers'], (seen) => {
			if (seen.list('smallest').length === 0) return nothingWorks;
			const layers = seen.list('layers');
			return {
				word: verdictIf(layers.length <= 1),
				decidedBy: 'layers',
				because: `The smallest set that works changes ${plural(layers.length, 'layer')}: ${layers.join(', ')}.`,
			};
		}),
	],
	limits: ['file systems between the call and the queue', 'stacked block devices'],
	run(parameters, { rulesOff }) {
		// only the answers of all; the invariants are looked at in the two that are shown
		const tree = new ByFeatures((kernel) => read(parameters, kernel, rulesOff, true));
		const flows = kernels.map((kernel) => tree.on(kernel));
		const answers = flows.map(({ trace }) => trace.result);
		const works = answers.map((result) => result === 'ok');
		const minimal = answers.flatMap((_, subset) =>
			works[subset] && !works.some((ok, other) => ok && other !== subset && includes(subset, other))
				? [subset]
				: [],
		);
		const smallest = minimal.sort((a, b) => size(a) - size(b))[0] ?? null;
		const pagesOnly = read(parameters, kernels[1]!, rulesOff).trace;
		const whole = read(parameters, kernels[smallest ?? everything]!, rulesOff).trace;
		const profile = profileOf(parameters);
		const needed = smallest === null ? [] : piecesOf(smallest);
		const missing = needed
			.filter(({ id }) => id !== 'pages')
			.filter(({ features }) => !features.every((feature) => profile.has(feature)));
		const counts = new Map<string, number>();
		for (const result of answers) counts.set(result, (counts.get(result) ?? 0) + 1);
		return {
			rules: new Set(flows.flatMap(({ rules }) => rules)),
			scenarios: [
				{ id: 'pages-only', label: 'Struct pages alone', trace: pagesOnly },
				{ id: 'smallest', label: 'Smallest set that works (or all pieces)', trace: whole },
			],
			observations: [
				observe('profile', 'Kernel', profile.id),
				observe('subsets', 'Subsets run', answers.length, { unit: 'count' }),
				observe('results', 'Results over the subsets', Object.fromEntries([...counts].sort())),
				observe('pages-only', 'With struct pages alone', pagesOnly.result, {
					scenario: 'pages-only',
					step: lastStep(pagesOnly),
				}),
				observe(
					'smallest',
					'Smallest set that works',
					needed.map(({ id }) => id),
				),
				observe('minimal', 'Sets that work and have no smaller one inside', minimal.length, {
					unit: 'count',
				}),
				observe(
					'missing',
					'Of these, what the kernel lacks',
					missing.map(({ id }) => id),
				),
				observe('further', 'Further pieces needed beside the pages', missing.length, {
					unit: 'count',
					scenario: 'pages-only',
					step: lastStep(pagesOnly),
				}),
				observe('layers', 'Layers that the set changes', [
					...new Set(needed.map(({ layer }) => layer)),
				]),
				observe('directories', 'Directories with changed code', directoriesOf(whole), {
					scenario: 'smallest',
				}),
			],
		};
	},
};

const nothingWorks = {
	word: 'undecided',
	decidedBy: 'smallest',
	because: 'No set of pieces works on this machine: the disk cannot reach the exporter.',
} as const;

const lastStep = (trace: RecordedTrace) => trace.steps.length - 1;

/** O_DIRECT read into the exporter's memory on this kernel. */
function read(
	parameters: Parameters,
	kernel: Profile,
	rulesOff: ReadonlySet<string>,
	silent = false,
): Flow {
	return runFlow({
		rulesOff,
		silent,
		design: 'D2',
		consumer: 'odirect',
		memory: 'bar',
		topology: topologyOf(parameters),
		bytes: wholePages(parameters['bytes']),
		features: kernel,
	});
}

/** Where changed code ran: the top directories of its files. */
function directoriesOf(trace: RecordedTrace): string[] {
	const directories = trace.steps
		.filter((step) => step.changedCode && step.file !== null)
		.map(({ file }) => directoryOf(file ?? ''));
	return [...new Set(directories)].sort();
}

/** `drivers/nvme/host/pci.c` lies in `drivers/nvme`, `mm/gup.c` in `mm`. */
function directoryOf(file: string): string {
	const parts = file.split('/').slice(0, -1);
	return parts.slice(0, parts[0] === 'drivers' ? 2 : 1).join('/');
}
