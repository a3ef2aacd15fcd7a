import assert from 'node:assert/strict';
import { CONCEPTS } from '../../../src/debate/concepts/lexicon';
import { debateOf } from '../../../src/debate/debate';
import { linkClaims } from '../../../src/lab/links/link';
import { wordings } from '../../../src/lab/links/terms';
import { TOPICS } from '../../../src/lab/links/topics';
import { statements } from '../../../src/lab/statements';
import { readText } from '../../../src/read/read';

/** A passage that is about a topic as a whole, with the topic of its second sentence. */
const PASSAGES: readonly (readonly [string, string])[] = [
	[
		'unplug',
		'P2PDMA pages are handed out by mmap on the device file. On unbind the mappings are zapped and we wait until every page reference is dropped.',
	],
	[
		'unplug',
		'A process may keep the p2p pages mapped. Who waits for its mappings when the driver is unbound?',
	],
	[
		'resource-vs-sg',
		'This allows p2p between any two functions. When the transfer crosses the host bridge the bus address has to be computed for the target device.',
	],
	[
		'cpu-touch',
		'The bio may then hold P2P memory. Copying from an uncached BAR with the CPU is painfully slow.',
	],
	[
		'mixed-mr',
		'The bio may then hold P2P memory. Mixing kinds of pages in one scatterlist has to be checked at each segment.',
	],
	[
		'special-care',
		'The bio may then hold P2P memory. That takes extra hooks in the block layer and in the mapping code.',
	],
];

/** The same words where nothing is said of the memory of a device. */
const ELSEWHERE = [
	'The USB driver is unbound while the file is open. Unbind waits until the last reference is dropped.',
	'The copy is made by the CPU. A cache line bounces between sockets.',
	'The list is mixed. Each entry has a different type.',
	'The scheduler needs a hook in the fast path and another in the idle code.',
];

const experimentsOf = (text: string): readonly string[] => {
	const head = 'From: Ada <ada@example.org>\nSubject: windows\nMessage-ID: <1@example.org>\n\n';
	return linkClaims(debateOf(readText(`${head}${text}\n`))).map((link) => link.experiment);
};

describe('The topic of a passage', () => {
	for (const [experiment, text] of PASSAGES) {
		it(`is that of ${experiment} in "${text}"`, () => {
			assert.ok(experimentsOf(text).includes(experiment), String(experimentsOf(text)));
		});
	}

	it('needs the memory of a device to be what the stretch is about', () => {
		for (const text of ELSEWHERE) assert.deepEqual(experimentsOf(text), [], text);
	});

	it('is told by terms that exist, for hypotheses that the catalogue states', () => {
		const known = new Set([...wordings, ...CONCEPTS.map((concept) => concept.id), 'size']);
		for (const topic of TOPICS) {
			assert.ok(Object.hasOwn(statements, topic.hypothesis));
			const terms = [topic.core, ...topic.about, ...topic.families.map((one) => one.terms)].flat();
			for (const term of terms) assert.ok(known.has(term), term);
		}
	});
});
